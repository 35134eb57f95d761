/// YAML files that people write, read against a JSON Schema, with errors that name file, line, key,
/// the value and what is allowed.
///
/// Reading order: [lab.yaml.Schema], [lab.yaml.Document], [lab.yaml.Complaint].
package lab.yaml;
