"""The core: a pure function from a chart to cards."""
