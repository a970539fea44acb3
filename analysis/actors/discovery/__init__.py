"""Names that no list holds: found by their shape, their company and their cues."""
