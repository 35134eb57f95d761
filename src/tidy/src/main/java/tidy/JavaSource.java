package tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A Java file as the compiler's parser sees it; nothing is resolved, so no class path is needed.
public record JavaSource(String path, CompilationUnitTree unit, SourcePositions positions) {
    /// The line on which a part of this file begins.
    int lineOf(com.sun.source.tree.Tree part) {
        return lineAt(positions.getStartPosition(unit, part));
    }

    /// The line on which it ends.
    int lastLineOf(com.sun.source.tree.Tree part) {
        return lineAt(positions.getEndPosition(unit, part));
    }

    private int lineAt(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    static List<JavaSource> parse(Tree tree) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Text> texts =
                tree.paths(path -> path.endsWith(".java")).stream()
                        .map(path -> new Text(path, tree.text(path)))
                        .toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        // What does not parse is the compiler's to report, not ours.
        JavacTask task =
                (JavacTask)
                        compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null, texts);
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                String path = unit.getSourceFile().toUri().getPath().substring(1);
                sources.add(new JavaSource(path, unit, positions));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("tree:///" + path.replace(" ", "%20")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
