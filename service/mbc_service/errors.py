"""What can go wrong in the shell, and who is told.

    ConfigurationError     the service does not start: a setting or a settings file is not as it must be
    (cds_hooks.outcome)    a call is refused: 400, 401, 412 … each with an OperationOutcome
    any other exception    a fault of ours: 500 with a correlation id, the rest in the log

Trouble with one patient's data is none of these: it is a `Problem` in the chart or an entry of the
prefetch ledger, and the answer is still 200.
"""

from collections.abc import Iterable


class ConfigurationError(Exception):
    """The service cannot start as configured.

    `faults` are complete sentences, each naming the variable or the file and key, what is wrong with
    it and what to do. No fault repeats the value: it may be a secret.
    """

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))
