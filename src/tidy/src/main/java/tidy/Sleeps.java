package tidy;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Nobody sleeps to be on the safe side. Services and libraries never sleep (slowness comes from
/// the world outside); a test only between two looks of a loop, which has a deadline.
public final class Sleeps implements Rule {
    /// These watch or play the real world, and wait for real.
    private static final Set<String> MAY_WAIT =
            Set.of("bench", "chaos", "experiments", "lab", "outside", "platform", "tidy");

    private static final Pattern MAIN = Pattern.compile("src/([^/]+)/src/main/java/.*");
    private static final Pattern SLEEP = Pattern.compile("(Thread|TimeUnit\\.\\w+|[A-Z]+)\\.sleep");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (JavaSource source : tree.java()) {
            var main = MAIN.matcher(source.path());
            if (main.matches() && !MAY_WAIT.contains(main.group(1))) {
                new Search(source, false, findings).scan(source.unit(), 0);
            } else if (source.path().contains("/src/test/java/")) {
                new Search(source, true, findings).scan(source.unit(), 0);
            }
        }
        return findings;
    }

    /// Goes through a file; its argument is the number of loops around the place.
    private static final class Search extends TreeScanner<Void, Integer> {
        private final JavaSource source;
        private final boolean test;
        private final List<Finding> findings;

        Search(JavaSource source, boolean test, List<Finding> findings) {
            this.source = source;
            this.test = test;
            this.findings = findings;
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree loop, Integer loops) {
            return super.visitWhileLoop(loop, loops + 1);
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree loop, Integer loops) {
            return super.visitDoWhileLoop(loop, loops + 1);
        }

        @Override
        public Void visitForLoop(ForLoopTree loop, Integer loops) {
            return super.visitForLoop(loop, loops + 1);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Integer loops) {
            boolean sleeps = SLEEP.matcher(call.getMethodSelect().toString()).matches();
            if (sleeps && !(test && loops > 0)) {
                findings.add(
                        new Finding(
                                source.path(),
                                source.lineOf(call),
                                test
                                        ? "sleeps outside a loop: poll with a deadline instead"
                                        : "sleeps: take time as an argument, or wait for a fact"));
            }
            return super.visitMethodInvocation(call, loops);
        }
    }
}
