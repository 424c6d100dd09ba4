"""What may be wrong with the pages of a course: links, pictures, citations, evidence, what nobody sees.

Every problem names its file and line.
"""
