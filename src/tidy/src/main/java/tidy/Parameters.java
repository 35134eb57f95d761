package tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/// A method has four parameters at most; what has more wants a record. Constructors may have more
/// (a use case names what it needs there), and so may what overrides a library's method. A file
/// that knows better says why.
public final class Parameters implements Rule {
    static final int PARAMETERS_MAX = 4;
    static final String REASON = "/// Many parameters because";

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (JavaSource source : tree.java()) {
            if (tree.lines(source.path()).stream().noneMatch(l -> l.strip().startsWith(REASON))) {
                check(source, findings);
            }
        }
        return findings;
    }

    private static void check(JavaSource source, List<Finding> findings) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                int count = method.getParameters().size();
                boolean constructor = method.getReturnType() == null;
                if (count > PARAMETERS_MAX && !constructor && !overrides(method)) {
                    findings.add(
                            new Finding(
                                    source.path(),
                                    source.lineOf(method),
                                    ("%s has %d parameters, %d at most:"
                                                    + " make a record, or say why in a line %s")
                                            .formatted(
                                                    method.getName(),
                                                    count,
                                                    PARAMETERS_MAX,
                                                    REASON)));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(source.unit(), null);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> type.toString().equals("Override"));
    }
}
