/// An incident as data: `docs/incidents/<id>/incident.yaml`, read, checked against its JSON Schema,
/// and typed, with the fault files that it names.
///
/// Reading order: [lab.incident.Incident], [lab.incident.Source], [lab.incident.IncidentFile],
/// [lab.incident.IncidentFiles].
package lab.incident;
