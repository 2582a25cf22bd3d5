"""Full text of a build: the small language of questions, the index beside the build, and where the hits stand."""
