package milepost.standalone.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.tools.ToolProvider;

/** What the modules are made of, read by the compiler's own parser. */
final class MainSources {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

    private MainSources() {}

    /**
     * A source file and its tree.
     *
     * @param module the directory of the module, such as {@code registry-service}
     */
    record Source(String module, Path file, CompilationUnitTree tree, SourcePositions positions) {

        String packageName() {
            return tree.getPackageName().toString();
        }

        String fileName() {
            return file.getFileName().toString();
        }

        long line(long position) {
            return tree.getLineMap().getLineNumber(position);
        }
    }

    /** The Java files of all modules, without their tests. */
    static List<Source> java() {
        var files = files(
                file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/java/"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<Source>();
            for (var tree : task.parse()) {
                var file = Path.of(tree.getSourceFile().toUri());
                sources.add(new Source(moduleOf(file), file, tree, positions));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the repository that a build does not make. */
    static List<Path> files(Predicate<Path> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(HOME, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                                    || directory.equals(HOME.resolve("data"))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String moduleOf(Path file) {
        return HOME.relativize(file).toString().replaceFirst("/src/main/.*", "");
    }
}
