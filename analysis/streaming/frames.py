"""The whole reading of frames over any number of documents, written out as it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from analysis.corpus import Document
from analysis.framing.reader import BLOCKS, BatchReader, cell
from analysis.framing.tallies import Tally
from analysis.framing.totals import CONTRASTS, frame_totals, word_contrasts
from analysis.language.languages import LANGUAGES
from analysis.streaming.batches import batches, check_sharing, shared

__all__ = ["frames"]


def frames(
    documents: Iterable[Document],
    out: str | Path,
    *,
    contrast: str = "voice",
    functions: bool = False,
    minimum: int = 5,
    draws: int = 500,
    workers: int = 1,
    batch: int = 100,
    progress: Callable[[int], None] | None = None,
) -> list[Path]:
    """Voices, negations, frames, words and key words of a stream of documents.

    Parameters
    ----------
    documents : iterable of Document
        Such as :func:`analysis.corpus.stream` reads; each is held no longer than it takes.
    out : path
        Folder to write to; made if it is not there.
    contrast : {"voice", "outlet"}
        Of the key words, see :func:`analysis.framing.totals.word_contrasts`.
    functions : bool
        Whether function words are counted too.
    minimum : int
        Least count of a key word.
    draws : int
        Bootstrap samples of documents behind the intervals of key words; 0 takes the normal
        approximation, as if words were independent.
    workers, batch
        Processes, and documents a process takes at a time; they do not change the result.
    progress : callable, optional
        Called with the number of documents read so far.

    Returns
    -------
    list of Path
        documents.csv (one row each: words, reported words, voices, negations, hits), voices.csv,
        hits.csv (of the frame dictionary, each with its span, voice and negation),
        frame_shares.csv and keyness.csv. All of it is found by a machine.

    Raises
    ------
    ValueError
        For an option that does not exist.

    Examples
    --------
    >>> import tempfile
    >>> notes = [Document("a", "“War is no option,” she said.", "en", "", "", "", ()),
    ...          Document("ब", "मंत्री ने कहा कि वार्ता होगी।", "hi", "", "", "", ())]
    >>> folder = Path(tempfile.mkdtemp())
    >>> [path.name for path in frames(notes, folder)][:3]
    ['documents.csv', 'voices.csv', 'hits.csv']
    >>> len((folder / "documents.csv").read_text("utf-8").splitlines())
    3
    """
    check_sharing(workers, batch)
    if contrast not in CONTRASTS:
        raise ValueError(f"contrast must be one of {', '.join(CONTRASTS)}; got {contrast!r}")
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    words, framed, read = Tally(), Tally(), 0
    paths = [folder / f"{name}.csv" for name in BLOCKS]
    if workers > 1:  # lists are compiled once, before there are processes to inherit them
        BatchReader()(0, [Document("", " ", language, "", "", "", ()) for language in LANGUAGES])
    parts = shared(batches(documents, batch), partial(BatchReader, functions=functions), workers)
    with ExitStack() as open_files:
        # A lone surrogate cannot be written as UTF-8: it is shown by its number.
        files = {
            path.stem: open_files.enter_context(
                path.open("w", encoding="utf-8", errors="backslashreplace", newline="")
            )
            for path in paths
        }
        for name, columns in BLOCKS.items():
            files[name].write(",".join(columns) + "\n")
        for part in parts:
            for name, text in part.blocks.items():
                files[name].write(text)
            words.add(part.words)
            framed.add(part.frames)
            read += part.documents
            if progress:
                progress(read)
    results = {
        "frame_shares": frame_totals(framed.total()),
        "keyness": word_contrasts(words.total(), contrast, minimum=minimum, draws=draws),
    }
    for name, table in results.items():
        path = folder / f"{name}.csv"
        foreign = {name: table[name].map(cell) for name in ("outlet", "a") if name in table}
        table.assign(**foreign).to_csv(
            path, index=False, lineterminator="\n", errors="backslashreplace"
        )
        paths.append(path)
    return paths
