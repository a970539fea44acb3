"""Documents in batches, and the batches shared among processes."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, Final, TypeVar

from analysis.corpus import Document

__all__ = ["batches", "check_sharing", "shared"]

Batch = tuple[int, list[Document]]
Part = TypeVar("Part")

_AHEAD: Final = 3  # batches a process has waiting
_read: Callable[[int, list[Document]], Any] | None = None  # of this process


def check_sharing(workers: int, batch: int) -> None:
    """Raise ValueError unless there is at least one of each."""
    if workers < 1 or batch < 1:
        raise ValueError(f"workers {workers}, batch {batch}: expected at least one of each")


def batches(documents: Iterable[Document], size: int) -> Iterator[Batch]:
    """Batches of documents, each with the number of its first."""
    stream, first = iter(documents), 0
    while some := list(islice(stream, size)):
        yield first, some
        first += len(some)


def shared(
    stream: Iterator[Batch],
    reader: Callable[[], Callable[[int, list[Document]], Part]],
    workers: int,
) -> Iterator[Part]:
    """What becomes of each batch, in order.

    Parameters
    ----------
    stream : iterator of (int, list of Document)
    reader : callable
        Makes the function that reads a batch, once in every process.
    workers : int
        Processes; the batches they have waiting are few, so that memory is bounded.
    """
    if workers == 1:
        read = reader()
        for first, some in stream:
            yield read(first, some)
        return
    with ProcessPoolExecutor(workers, initializer=_prepare, initargs=(reader,)) as pool:
        waiting: deque[Future[Part]] = deque()
        for first, some in stream:
            waiting.append(pool.submit(_call, first, some))
            if len(waiting) > _AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _prepare(reader: Callable[[], Callable[[int, list[Document]], Any]]) -> None:
    global _read
    _read = reader()
    gc.freeze()  # the lists stay: looking through them for garbage would take as long as the texts


def _call(first: int, documents: list[Document]) -> Any:
    assert _read is not None, "a process reads once it is prepared"
    return _read(first, documents)
