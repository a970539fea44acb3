"""Any number of documents, read in batches by several processes, in little memory.

Every process reads its batches from the first to the last and sends back columns of counts, which
add up: a result is the same for any number of processes and any size of batch.
"""

__all__ = ["comentions", "frames"]

from analysis.streaming.comentions import comentions
from analysis.streaming.frames import frames
