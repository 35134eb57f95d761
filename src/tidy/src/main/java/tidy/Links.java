package tidy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Each link of a page to a file of this repository leads to a file or folder that git tracks.
/// Code is not read, other sites are not asked, and the pages that tests take as samples are not
/// looked at.
public final class Links implements Rule {
    private static final Pattern LINK =
            Pattern.compile(
                    "\\]\\(\\s*<?([^)>\\s]+)>?[^)]*\\)" // [text](target "title")
                            + "|^\\s{0,3}\\[[^\\]]+\\]:\\s*<?([^>\\s]+)>?" // [name]: target
                            + "|(?:src|srcset|href)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|#.*|//.*");
    private static final Pattern FENCE = Pattern.compile("\\s*(>\\s*)*(```|~~~).*");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (String page : tree.paths(Links::isPage)) {
            boolean code = false;
            int number = 0;
            for (String line : tree.lines(page)) {
                number++;
                if (FENCE.matcher(line).matches()) {
                    code = !code;
                } else if (!code) {
                    for (String target : targets(line)) {
                        if (!ELSEWHERE.matcher(target).matches() && !leads(tree, page, target)) {
                            findings.add(new Finding(page, number, "links to nothing: " + target));
                        }
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isPage(String path) {
        return path.endsWith(".md") && !path.contains("/src/test/resources/");
    }

    private static List<String> targets(String line) {
        return LINK.matcher(line.replaceAll("`[^`]*`", "``"))
                .results()
                .map(
                        link ->
                                Stream.of(link.group(1), link.group(2), link.group(3))
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }

    private static boolean leads(Tree tree, String page, String target) {
        String path = URLDecoder.decode(target.replaceFirst("[#?].*", ""), StandardCharsets.UTF_8);
        Path from = Path.of(page).getParent();
        Path to = path.startsWith("/") || from == null ? Path.of("/" + path) : from.resolve(path);
        String found = to.normalize().toString().replaceFirst("^/", "");
        return tree.hasFile(found) || tree.hasFolder(found);
    }
}
