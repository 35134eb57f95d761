package lab.build;

/// What the lab builds of a commit.
public enum Program {
    SHOP("shop", "src/shop"),
    OUTSIDE("outside", "src/outside"),
    LOAD("load", "gatling"),
    EXPERIMENTS("experiments", "src/experiments");

    private final String title;
    private final String folder;

    Program(String title, String folder) {
        this.title = title;
        this.folder = folder;
    }

    /// As it is called in the terminal and in `.lab/builds`.
    String title() {
        return title;
    }

    /// The Maven module's folder.
    String folder() {
        return folder;
    }
}
