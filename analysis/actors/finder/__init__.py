"""From a text to the actors it names: listed forms, read by rules about what stands around them."""
