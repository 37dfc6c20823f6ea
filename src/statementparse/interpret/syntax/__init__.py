"""A sentence to its clauses: words with their parts of speech, heads, subjects, complements.

What quotations, calls and commitments are read from; it knows grammar and nothing of promises.
"""
