"""Checks of zip files (Word, OpenDocument, EPUB) before a converter opens them."""

import zipfile
from pathlib import Path, PurePosixPath

from coursebook.limits.values import MEMBER_TEXT, MEMBERS, UNPACKED
from coursebook.problems import CourseError, Problem

#: How much is unpacked at a time. [bytes]
_CHUNK = 1 << 20
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".emf", ".wmf", ".tif", ".tiff", ".bmp"}
#: The file type in a Unix mode, and the one of a symbolic link.
_FILE_TYPE, _SYMBOLIC_LINK = 0o170000, 0o120000


def check_archive(path: Path) -> None:
    """Refuse a zip that is damaged, would fill the disk, or has members outside of its folder.

    All members are decompressed and discarded, since the sizes that they state may be false.

    Raises
    ------
    CourseError
        With the first problem.
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
    except Exception as error:  # decompressors raise exceptions of their own (zlib.error, lzma.LZMAError)
        if isinstance(error, CourseError):
            raise
        raise _damaged(path) from error


def _check(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    MEMBERS.enforce(path, "The file has", len(members))
    for member in members:
        if _is_outside(member):
            what = f"The file contains “{member.filename[:80]}”, which would be unpacked outside of its folder."
            raise CourseError([Problem(path, what, "Open it in the program that made it, and save it again.")])
    left = UNPACKED.value
    for member in members:
        left -= _unpacked(path, archive, member, left)


def _is_outside(member: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(member.filename.replace("\\", "/"))
    is_link = member.external_attr >> 16 & _FILE_TYPE == _SYMBOLIC_LINK
    return is_link or name.is_absolute() or ".." in name.parts or ":" in name.parts[0] if name.parts else is_link


def _unpacked(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> int:
    """Count the bytes that a member unpacks to."""
    is_picture = PurePosixPath(member.filename).suffix.lower() in _PICTURES
    limit = left if is_picture else min(left, MEMBER_TEXT.value)
    size = 0
    if member.is_dir():
        return size
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                what = f"Unpacked, the file is too large: the limit is {UNPACKED}, or {MEMBER_TEXT} for a text in it."
                raise CourseError([Problem(path, what, UNPACKED.remedy, why=UNPACKED.why)])
    return size


def _damaged(path: Path) -> CourseError:
    what = "The file is damaged, encrypted, or not of the format that its extension names."
    return CourseError([Problem(path, what, "Open it in the program that made it, and save it again.")])
