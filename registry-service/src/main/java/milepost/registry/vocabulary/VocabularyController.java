package milepost.registry.vocabulary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import milepost.web.value.Labelled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the closed lists of this service over HTTP. */
@Tag(name = "Vocabulary")
@RestController
@RequestMapping("/v1/vocabulary")
class VocabularyController {

    private static final RegistryVocabulary VOCABULARY = new RegistryVocabulary(
            words(Category.values()),
            words(Nature.values()),
            words(StatedStage.values()),
            words(ListLevel.values()),
            words(ListBucket.values()));

    @Operation(
            operationId = "getVocabulary",
            summary =
                    "Categories and natures of projects, the stages that plans state, and levels and buckets of annual lists, each in its order")
    @GetMapping
    RegistryVocabulary get() {
        return VOCABULARY;
    }

    @SafeVarargs
    private static <T extends Labelled> List<Word<T>> words(T... values) {
        return Stream.of(values)
                .map(value -> new Word<>(value, value.zh(), value.en()))
                .toList();
    }

    record RegistryVocabulary(
            List<Word<Category>> categories,
            List<Word<Nature>> natures,
            List<Word<StatedStage>> statedStages,
            List<Word<ListLevel>> listLevels,
            List<Word<ListBucket>> listBuckets) {}

    record Word<T>(T code, String zh, String en) {}
}
