package milepost.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import milepost.standalone.rules.MainSources.Source;
import org.junit.jupiter.api.Test;

/** Files, methods and packages stay small. */
class SizesTest {

    private static final int USUAL_FILE = 100;

    /** One file in ten may be longer. */
    private static final int MOST_OF = 10;

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 40;
    private static final int LARGEST_PACKAGE = 15;

    private final List<Source> sources = MainSources.java().stream()
            .filter(source -> !source.fileName().equals("package-info.java"))
            .toList();

    @Test
    void fewFilesHaveMoreThanAHundredLines() {
        var longer = sources.stream()
                .filter(source -> lines(source) > USUAL_FILE)
                .map(source -> "%d %s".formatted(lines(source), source.file()))
                .toList();

        assertThat(longer.size())
                .as("longer ones of %d: %s", sources.size(), longer)
                .isLessThanOrEqualTo(sources.size() / MOST_OF);
    }

    @Test
    void noFileIsLong() {
        assertThat(sources).filteredOn(source -> lines(source) > LONGEST_FILE).isEmpty();
    }

    @Test
    void noMethodIsLong() {
        var longer = new ArrayList<String>();
        for (var source : sources) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    var lines = lines(source, method);
                    if (lines > LONGEST_METHOD) {
                        longer.add("%d %s.%s".formatted(lines, source.fileName(), method.getName()));
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(source.tree(), null);
        }

        assertThat(longer).isEmpty();
    }

    @Test
    void noPackageHasManyTypes() {
        var types = new TreeMap<>(sources.stream()
                .collect(Collectors.groupingBy(
                        Source::packageName, Collectors.summingLong(source -> typesOf(source.tree())))));
        types.values().removeIf(count -> count <= LARGEST_PACKAGE);

        assertThat(types).isEmpty();
    }

    private static long typesOf(CompilationUnitTree tree) {
        return tree.getTypeDecls().stream().filter(ClassTree.class::isInstance).count();
    }

    private static int lines(Source source) {
        return MainSources.lines(source.file()).size();
    }

    /** From the line of its result to its last one; annotations are not counted. */
    private static long lines(Source source, MethodTree method) {
        var positions = source.positions();
        var first = method.getReturnType() == null ? method.getBody() : method.getReturnType();
        if (method.getBody() == null || first == null) {
            return 0;
        }
        return source.line(positions.getEndPosition(source.tree(), method.getBody()))
                - source.line(positions.getStartPosition(source.tree(), first))
                + 1;
    }
}
