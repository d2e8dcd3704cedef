package milepost.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link from a document of the repository to a file of it, or to a heading, leads somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern OUTSIDE = Pattern.compile("[a-z]+:.*");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    @Test
    void everyLinkLeadsSomewhere() {
        var documents = MainSources.files(file -> file.toString().endsWith(".md"));
        var broken = new ArrayList<String>();
        for (var document : documents) {
            for (var link : links(document)) {
                if (!OUTSIDE.matcher(link).matches() && !leadsSomewhere(document, link)) {
                    broken.add("%s: %s".formatted(MainSources.HOME.relativize(document), link));
                }
            }
        }

        assertThat(documents).hasSizeGreaterThan(20);
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                        .normalize();
        if (!target.startsWith(MainSources.HOME) || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }

    private static List<String> links(Path document) {
        return LINK.matcher(CODE.matcher(String.join("\n", prose(document))).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /** The anchors that GitHub makes of headings. */
    private static Set<String> anchors(Path document) {
        var anchors = new HashSet<String>();
        for (var line : prose(document)) {
            if (line.startsWith("#")) {
                anchors.add(line.replaceFirst("^#+ *", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
            }
        }
        return anchors;
    }

    /** The lines outside blocks of code. */
    private static List<String> prose(Path document) {
        var prose = new ArrayList<String>();
        var inCode = false;
        for (var line : MainSources.lines(document)) {
            if (line.startsWith("```")) {
                inCode = !inCode;
            } else if (!inCode) {
                prose.add(line);
            }
        }
        return prose;
    }
}
