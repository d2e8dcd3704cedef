package milepost.sample;

import java.util.Map;
import java.util.Optional;
import milepost.access.Caller;
import milepost.access.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
class CallerController {

    @GetMapping("/public")
    Map<String, Object> open(Optional<Caller> caller) {
        return Map.of("caller", caller.map(Caller::subject).orElse("nobody"), "sees", caller.isPresent());
    }

    @GetMapping("/whoami")
    Map<String, Object> whoAmI(Caller caller) {
        return Map.of(
                "actor", caller.author().actor(),
                "org", String.valueOf(caller.author().org()),
                "regions", caller.regions(),
                "roles", caller.roles(),
                "registrar", caller.has(Role.REGISTRAR));
    }

    @GetMapping("/audit")
    @PreAuthorize("hasRole('AUDITOR')")
    String audit() {
        return "audited";
    }

    @PostMapping("/notes")
    void note() {}

    @PostMapping("/regions/{code}/projects")
    @PreAuthorize("hasRole('REGISTRAR')")
    String register(@PathVariable String code, Caller caller) {
        caller.requireRegion(code);
        return "registered";
    }

    @GetMapping("/operations/parked")
    String parked() {
        return "none";
    }
}
