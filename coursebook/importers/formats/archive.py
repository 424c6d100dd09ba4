"""Zip files (Word, OpenDocument, EPUB) looked at before a converter opens them."""

import zipfile
from pathlib import Path, PurePosixPath

from coursebook.limits.stated import MEMBER_TEXT, MEMBERS, UNPACKED
from coursebook.problems import CourseError, Problem

#: How much is unpacked at a time. [bytes]
_PIECE = 1 << 20
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".emf", ".wmf", ".tif", ".tiff", ".bmp"}
_LINK = 0o120000
_KIND = 0o170000


def check_archive(path: Path) -> None:
    """Refuse a zip that is damaged, would fill a disk, or names files outside of itself.

    All of it is unpacked into nothing: a member's own word about its size may be false.

    Raises
    ------
    CourseError
        With the first thing that is wrong.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check(path, archive)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        EOFError,
        ValueError,
        OverflowError,
    ) as error:
        raise _damaged(path) from error
    except Exception as error:  # the decompressors raise kinds of their own (zlib.error, lzma.LZMAError)
        if isinstance(error, CourseError):
            raise
        raise _damaged(path) from error


def _check(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    MEMBERS.refuse(path, "The file has", len(members))
    for member in members:
        if _leads_out(member):
            what = f"The file holds “{member.filename[:80]}”, which leads out of it."
            raise CourseError([Problem(path, what, "Save it again with the program that made it.")])
    left = UNPACKED.value
    for member in members:
        left -= _unpacked(path, archive, member, left)


def _leads_out(member: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    is_link = member.external_attr >> 16 & _KIND == _LINK
    return is_link or name.is_absolute() or ".." in name.parts or ":" in name.parts[0] if name.parts else is_link


def _unpacked(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> int:
    """Count what a member really holds."""
    is_picture = PurePosixPath(member.filename).suffix.lower() in _PICTURES
    limit = left if is_picture else min(left, MEMBER_TEXT.value)
    size = 0
    if member.is_dir():
        return size
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > limit:
                what = f"Unpacked, the file is too large; the limit is {UNPACKED}, {MEMBER_TEXT} for a text in it."
                raise CourseError([Problem(path, what, UNPACKED.remedy, why=UNPACKED.why)])
    return size


def _damaged(path: Path) -> CourseError:
    what = "The file is damaged, encrypted, or no document of the kind that its ending says."
    return CourseError([Problem(path, what, "Open it in the program that made it, and save it again.")])
