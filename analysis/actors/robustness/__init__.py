"""How sure networks are: documents left out, units resampled, rules changed, one line a tie."""
