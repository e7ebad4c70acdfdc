"""Benchmarks: the figures of docs/performance.md, measured on real servers of their own. Run them with bin/bench."""
