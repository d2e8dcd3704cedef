package milepost.registry.decoding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The decoder of project codes over HTTP. */
@RestController
@Tag(name = "Project codes")
class ProjectCodeController {

    private final Decoding decoding;

    ProjectCodeController(Decoding decoding) {
        this.decoding = decoding;
    }

    @GetMapping("/v1/project-codes/{code}")
    @Operation(
            operationId = "decodeProjectCode",
            summary = "Decode a national project code",
            description =
                    "Tells what the parts of the code say, whether its check digit is right, and which projects have it or had "
                            + "it. Takes the form of GB/T 40058-2021 (YYMM-RRRRRR-DD-TT-RRRRRC) and the one before "
                            + "(YYYY-RRRRRR-II-TT-NNNNNN), with any kind of hyphen or none. A wrong check digit, an unknown region, "
                            + "department or type is no error. 400 names the parts that make the text no code.")
    DecodedCode decode(@PathVariable @Parameter(example = "2206-441624-04-01-569676") String code) {
        return decoding.decode(code);
    }
}
