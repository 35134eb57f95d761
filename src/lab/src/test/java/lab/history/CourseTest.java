package lab.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import lab.ui.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

    @TempDir Path folder;
    private ScratchRepository scratch;
    private String template;
    private String incident;
    private String fix;
    private String tip;

    @BeforeEach
    void aCourseWithOneIncident() {
        scratch = new ScratchRepository(folder);
        scratch.commit("build: begin");
        template = scratch.commit("shop: scaffold", "Tag: stage-0-template");
        incident = scratch.commit("order: check out", "Tag: stage-0-oversell-incident");
        fix =
                scratch.commit(
                        "order: reserve by one statement",
                        "Tag: stage-0-oversell-fix",
                        "Test: shop.order.OversellTest",
                        "Lesson: Let the database compare and subtract: in one statement.");
        tip = scratch.commit("docs: end of the stage", "Tag: stage-0");
    }

    @Test
    void readsTagsFromTrailersInOrder() {
        assertThat(Course.of(scratch.repository()).tags())
                .containsExactly(
                        new Tag("stage-0-template", template, 0),
                        new Tag("stage-0-oversell-incident", incident, 0),
                        new Tag("stage-0-oversell-fix", fix, 0),
                        new Tag("stage-0", tip, 0));
    }

    @Test
    void findsAnIncidentWithItsFixTestAndLesson() {
        assertThat(Course.of(scratch.repository()).incidents())
                .containsExactly(
                        new IncidentTags(
                                "oversell",
                                0,
                                "stage-0-oversell-incident",
                                incident,
                                "stage-0-oversell-fix",
                                fix,
                                "shop.order.OversellTest",
                                "Let the database compare and subtract: in one statement."));
    }

    @Test
    void showsAnIncidentWhoseFixIsNotWrittenYet() {
        scratch.git("reset", "--quiet", "--hard", incident);

        assertThat(Course.of(scratch.repository()).incident("oversell").hasFix()).isFalse();
    }

    @Test
    void namesTheNearestOfAnUnknownIncident() {
        assertThatThrownBy(() -> Course.of(scratch.repository()).incident("oversel"))
                .isInstanceOf(UnknownIncident.class)
                .hasMessageContaining("'oversel'")
                .extracting(e -> ((Failure) e).todo().toString())
                .asString()
                .contains("Did you mean oversell?");
    }

    @Test
    void isHeadWhereNothingIsPublished() {
        assertThat(Course.of(scratch.repository()).tip()).isEqualTo(tip);
    }

    @Test
    void isTheEditionsTipOnMain() {
        String edition = scratch.publish(1, tip);
        scratch.git("switch", "--quiet", "--detach", edition);

        Course course = Course.of(scratch.repository());

        assertThat(course.tip()).isEqualTo(tip);
        assertThat(course.edition()).isEqualTo(1);
    }

    @Test
    void isTheEditionsTipAtAnEarlierTag() {
        scratch.publish(1, tip);
        scratch.git("switch", "--quiet", "-c", "try-oversell", incident);
        scratch.commit("try: something");

        assertThat(Course.of(scratch.repository()).tip()).isEqualTo(tip);
    }

    @Test
    void isHeadForSomebodyWhoContinuesIt() {
        scratch.publish(1, tip);
        String more = scratch.commit("shop: next stage", "Tag: stage-1-template");

        Course course = Course.of(scratch.repository());

        assertThat(course.tip()).isEqualTo(more);
        assertThat(course.edition()).isZero();
    }

    @Test
    void isTheEditionsTipWhereMainHasCommitsOfSomebodysOwn() {
        scratch.publish(1, tip);
        scratch.git("switch", "--quiet", "main");
        scratch.commit("notes of my own");

        assertThat(Course.of(scratch.repository()).tip()).isEqualTo(tip);
    }

    @Test
    void isTheNewestEditionAlsoWhereOnlyOriginHasIt() {
        scratch.publish(1, tip);
        String rewritten = scratch.commit("shop: more", "Tag: stage-0-more");
        String second = scratch.publish(2, rewritten);
        scratch.git("update-ref", "refs/remotes/origin/main", second);
        scratch.git("update-ref", "refs/heads/main", second + "^1");
        scratch.git("switch", "--quiet", "main");

        assertThat(Course.of(scratch.repository()).tip()).isEqualTo(rewritten);
    }

    @Test
    void isWhatTheCallerNames() {
        String edition = scratch.publish(1, tip);

        assertThat(Course.of(scratch.repository(), edition).tip()).isEqualTo(tip);
        assertThat(Course.of(scratch.repository(), fix).tip()).isEqualTo(fix);
    }

    @Test
    void refusesAnUnknownRevision() {
        assertThatThrownBy(() -> Course.of(scratch.repository(), "nowhere"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void tellsHowToDeepenAShallowClone(@TempDir Path clone) {
        scratch.git("clone", "--quiet", "--depth=1", "file://" + scratch.root(), clone.toString());

        assertThatThrownBy(() -> Course.of(Repository.find(clone)))
                .isInstanceOf(Failure.class)
                .extracting(e -> ((Failure) e).todo())
                .asString()
                .contains("git fetch --unshallow");
    }
}
