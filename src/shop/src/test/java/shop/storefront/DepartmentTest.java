package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.catalog.Categories.Counted;

class DepartmentTest {
    @Test
    void bringsTogetherCategoriesThatBeginAlike() {
        var departments =
                Department.of(
                        List.of(
                                new Counted("home-lamps", "Home: Lamps", 3),
                                new Counted("kitchen-kettles", "Kitchen: Kettles", 5),
                                new Counted("kitchen-knives", "Kitchen: Knives", 6)));
        assertThat(departments).extracting(Department::name).containsExactly("Home", "Kitchen");
        assertThat(departments.get(1).products()).isEqualTo(11);
        assertThat(departments.get(1).kinds())
                .extracting(Department.Kind::name)
                .containsExactly("Kettles", "Knives");
    }

    @Test
    void makesOneOfACategoryWithoutADepartment() {
        var departments = Department.of(List.of(new Counted("garden-sheds", "Garden Sheds", 1)));
        assertThat(departments).extracting(Department::slug).containsExactly("garden-sheds");
    }
}
