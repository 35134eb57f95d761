package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule holds for the files that git tracks here. That each rule can fail is shown by the
/// test named after it.
class RulesTest {
    @TestFactory
    Stream<DynamicTest> holdsForThisRepository() {
        Tree tree = Tree.tracked(Repository.root());
        return Rule.all().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getClass().getSimpleName(),
                                        () -> assertThat(rule.findings(tree)).isEmpty()));
    }

    @Test
    void seesTheFilesOfThisRepository() {
        Tree tree = Tree.tracked(Repository.root());
        assertThat(tree.hasFile("pom.xml")).isTrue();
        assertThat(tree.hasFolder("src/tidy")).isTrue();
        assertThat(tree.java())
                .extracting(JavaSource::path)
                .contains("src/tidy/src/main/java/tidy/Rule.java");
    }

    @Test
    void holdsWhereThereIsNothingYet() {
        Tree empty = Tree.of(Map.of());
        assertThat(Rule.all()).allSatisfy(rule -> assertThat(rule.findings(empty)).isEmpty());
    }

    @Test
    void listsEveryRuleThereIs() {
        Tree tree = Tree.tracked(Repository.root());
        List<String> written =
                tree.paths(path -> path.startsWith("src/tidy/src/main/java/")).stream()
                        .filter(path -> tree.text(path).contains(" implements Rule {"))
                        .map(path -> path.replaceAll(".*/|\\.java", ""))
                        .toList();
        assertThat(Rule.all())
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(written);
    }
}
