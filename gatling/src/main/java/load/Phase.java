package load;

/// A stretch of the load; every answer is filed under the phase in which its user arrived.
public enum Phase {
    WARM_UP("warm-up"),
    CALM("calm"),
    STORM("storm");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
