package tidy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A pom.xml, as far as the rules look into it.
public record Pom(String path, Element project) {
    /// A dependency or plugin; a part that is not written is empty.
    record Artifact(String groupId, String artifactId, String version, String scope) {
        String name() {
            return groupId + ":" + artifactId;
        }
    }

    static List<Pom> all(Tree tree) {
        return tree.paths(path -> path.equals("pom.xml") || path.endsWith("/pom.xml")).stream()
                .map(path -> new Pom(path, parse(tree.text(path))))
                .toList();
    }

    private static Element parse(String text) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("a pom.xml that is no XML: " + e.getMessage(), e);
        }
    }

    /// Its folder, empty for the root.
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    String artifactId() {
        return text(project, "artifactId");
    }

    List<String> modules() {
        return all("module").stream().map(Pom::textOf).toList();
    }

    /// Every dependency of the module itself, managed ones left out.
    List<Artifact> dependencies() {
        return all("dependency").stream()
                .filter(each -> !within(each, "dependencyManagement") && !within(each, "plugin"))
                .map(Pom::artifact)
                .toList();
    }

    /// Everything that can have a version: dependencies, plugins, extensions, annotation
    /// processors, the parent.
    List<Artifact> versioned() {
        List<Artifact> artifacts = new ArrayList<>();
        for (String kind : List.of("parent", "dependency", "plugin", "extension", "path")) {
            all(kind).stream()
                    .filter(each -> !text(each, "artifactId").isEmpty())
                    .map(Pom::artifact)
                    .forEach(artifacts::add);
        }
        return artifacts;
    }

    List<Artifact> plugins(boolean managed) {
        return all("plugin").stream()
                .filter(each -> within(each, "pluginManagement") == managed)
                .map(Pom::artifact)
                .toList();
    }

    String property(String name) {
        return all("properties").stream()
                .map(each -> text(each, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        var nodes = project.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Artifact artifact(Element element) {
        String group = text(element, "groupId");
        boolean plugin = element.getTagName().equals("plugin");
        return new Artifact(
                group.isEmpty() && plugin ? "org.apache.maven.plugins" : group,
                text(element, "artifactId"),
                text(element, "version"),
                text(element, "scope"));
    }

    private static boolean within(Node node, String name) {
        for (Node up = node.getParentNode(); up != null; up = up.getParentNode()) {
            if (up.getNodeName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Element element, String child) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(child)) {
                return textOf(node);
            }
        }
        return "";
    }

    private static String textOf(Node node) {
        return node.getTextContent().strip();
    }
}
