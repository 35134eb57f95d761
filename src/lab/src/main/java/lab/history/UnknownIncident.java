package lab.history;

import java.util.List;
import lab.ui.Failure;
import lab.ui.Nearest;

/// An incident was asked for by a name that the course does not have.
public final class UnknownIncident extends Failure {

    UnknownIncident(String asked, List<String> known) {
        super("There is no incident called '" + asked + "'.", todo(Nearest.of(asked, known)));
    }

    private static String todo(List<String> nearest) {
        String all = "./lab list shows all incidents.";
        return nearest.isEmpty()
                ? all
                : "Did you mean " + String.join(" or ", nearest) + "? " + all;
    }
}
