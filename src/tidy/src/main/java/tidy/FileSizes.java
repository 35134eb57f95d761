package tidy;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Java files and their lines stay short enough to be read on one screen: a class has 150 lines
/// as a rule, more than 400 only where it says why, never more than 500; a line has 100
/// characters, imports, text blocks and addresses excepted.
public final class FileSizes implements Rule {
    static final int LINES_WITHOUT_A_REASON_MAX = 400;
    static final int LINES_MAX = 500;
    static final int COLUMNS_MAX = 100;
    static final String REASON = "/// Long because";

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (JavaSource source : tree.java()) {
            List<String> lines = tree.lines(source.path());
            checkLength(source.path(), lines, findings);
            checkLines(source, lines, findings);
        }
        return findings;
    }

    private static void checkLength(String path, List<String> lines, List<Finding> findings) {
        boolean saysWhy = lines.stream().anyMatch(line -> line.strip().startsWith(REASON));
        if (lines.size() > LINES_MAX) {
            findings.add(
                    new Finding(
                            path, 0, lines.size() + " lines; " + LINES_MAX + " at most: split"));
        } else if (lines.size() > LINES_WITHOUT_A_REASON_MAX && !saysWhy) {
            findings.add(
                    new Finding(
                            path,
                            0,
                            lines.size() + " lines: split it, or say why in a line " + REASON));
        }
    }

    private static void checkLines(JavaSource source, List<String> lines, List<Finding> findings) {
        BitSet free = textBlockLines(source);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int number = i + 1;
            boolean excepted =
                    free.get(number) || line.startsWith("import ") || line.contains("://");
            if (line.length() > COLUMNS_MAX && !excepted) {
                findings.add(
                        new Finding(
                                source.path(), number, line.length() + " characters, 100 at most"));
            }
            if (i > 0 && isPlainComment(line) && isDoc(lines.get(i - 1)) && !free.get(number)) {
                findings.add(
                        new Finding(
                                source.path(),
                                number,
                                "// ends the documentation above it (the formatter wraps a long"
                                        + " /// line so): make it /// again"));
            }
        }
    }

    private static boolean isDoc(String line) {
        return line.strip().startsWith("///");
    }

    private static boolean isPlainComment(String line) {
        return line.strip().startsWith("//") && !isDoc(line);
    }

    private static BitSet textBlockLines(JavaSource source) {
        BitSet lines = new BitSet();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String) {
                    int first = source.lineOf(literal);
                    int last = source.lastLineOf(literal);
                    if (last > first) { // only a text block spans lines
                        lines.set(first, last + 1);
                    }
                }
                return null;
            }
        }.scan(source.unit(), null);
        return lines;
    }
}
