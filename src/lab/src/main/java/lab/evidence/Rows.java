package lab.evidence;

import java.util.List;

/// A table: as JSON it is evidence of the form [lab.run.Evidence.Form#TABLE].
public record Rows(List<String> columns, List<List<String>> rows) {}
