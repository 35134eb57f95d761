package lab.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lab.ui.Failure;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The Maven modules of a checkout and which of them each is built from, as far as their poms say
/// it plainly. Dependencies of scope test are left out: they are in no program.
final class Reactor {

    /// Folder of a module, relative to the root → folders of the modules that it names.
    private final Map<String, Set<String>> uses;

    private Reactor(Map<String, Set<String>> uses) {
        this.uses = uses;
    }

    static Reactor of(Path root) {
        Map<String, Element> poms = new LinkedHashMap<>();
        for (Element module : all(pom(root.resolve("pom.xml")), "module")) {
            String folder = module.getTextContent().strip();
            poms.put(folder, pom(root.resolve(folder).resolve("pom.xml")));
        }
        Map<String, String> folders = new LinkedHashMap<>();
        poms.forEach((folder, pom) -> folders.put(child(pom, "artifactId").orElse(""), folder));
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        poms.forEach(
                (folder, pom) -> {
                    Set<String> used = new LinkedHashSet<>();
                    for (Element dependency : all(pom, "dependency")) {
                        String other = folders.get(child(dependency, "artifactId").orElse(""));
                        String scope = child(dependency, "scope").orElse("compile");
                        if (other != null && !scope.equals("test")) {
                            used.add(other);
                        }
                    }
                    uses.put(folder, used);
                });
        return new Reactor(uses);
    }

    boolean has(String folder) {
        return uses.containsKey(folder);
    }

    /// The module's folder and those of all modules that it is built from, in alphabetical order.
    List<String> closure(String folder) {
        Set<String> found = new java.util.TreeSet<>();
        List<String> open = new ArrayList<>(List.of(folder));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (found.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return List.copyOf(found);
    }

    private static Element pom(Path file) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage(), "Mend the pom.", e);
        }
    }

    private static List<Element> all(Element inside, String name) {
        NodeList nodes = inside.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Optional<String> child(Element parent, String name) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element.getTextContent().strip());
            }
        }
        return Optional.empty();
    }
}
