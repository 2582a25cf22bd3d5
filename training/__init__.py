"""Makes the weights of `analysis.annotating.weights` from texts that others labelled. Nothing else imports it."""
