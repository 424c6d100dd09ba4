"""The document as a file that sync updates: slugs that keep names, lists of chapters, and texts from notebooks.

All other lines stay as their author wrote them, byte for byte.
"""

from coursebook.sync.document_file.file import DocumentFile, read_document_file, with_text
from coursebook.sync.document_file.update import DocumentUpdate, update_document

__all__ = ["DocumentFile", "DocumentUpdate", "read_document_file", "update_document", "with_text"]
