"""Makes the weights of `analysis.annotating.weights` from texts that others labelled. Nothing else imports it.

What the folder of labelled texts has to hold stands in `training.gold`.
"""
