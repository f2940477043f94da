"""What a payment was meant for: nothing said, by the debtor, by agreement, as chosen; with the evidence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ar_desktop.domain.imputation import AGREED, DEBTOR, MANUAL, NONE, Designation
from ar_desktop.ui.buttons import label
from ar_desktop.ui.choice import ChoiceBox


class DesignationFields(QWidget):
    """A choice and the place of its evidence; the bank memo counts as such."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = ChoiceBox(
            [
                (NONE, self.tr("无指定")),
                (DEBTOR, self.tr("债务人指定")),
                (AGREED, self.tr("双方约定")),
                (MANUAL, self.tr("自行选择")),
            ]
        )
        self.choice.setAccessibleName(self.tr("款项指定"))
        self.choice.setToolTip(
            self.tr("付款时指定或双方约定了抵哪几笔的，先勾选那几张，再按法定顺序；银行附言可作为证据。")
        )
        self.evidence = QLineEdit()
        self.evidence.setPlaceholderText(self.tr("依据：附言、函件、协议条款"))
        self.evidence.setAccessibleName(self.tr("指定的依据"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self.tr("款项指定"), "muted"))
        line.addWidget(self.choice)
        line.addWidget(self.evidence, 1)
        line.addStretch()
        self.choice.currentIndexChanged.connect(lambda _n: self._show_evidence())
        self._show_evidence()

    def named(self) -> bool:
        """Whether somebody named what is paid."""
        return self.choice.key() in {DEBTOR, AGREED}

    def _show_evidence(self) -> None:
        self.evidence.setVisible(self.named())

    def show_designation(self, said: Designation) -> None:
        """What is stored, or what the memo says."""
        self.choice.choose(said.kind)
        self.evidence.setText(said.evidence)

    def designation(self, *, by_hand: bool) -> Designation:
        """As chosen; where nobody named anything and the amounts are her own, that."""
        kind = self.choice.key()
        if kind == NONE and by_hand:
            return Designation(MANUAL)
        return Designation(kind, self.evidence.text().strip() if self.named() else "")


def words(said: Designation) -> str:
    """A stored designation in a few words; empty for none."""
    names = {
        DEBTOR: QCoreApplication.translate("Designation", "债务人指定"),
        AGREED: QCoreApplication.translate("Designation", "双方约定"),
        MANUAL: QCoreApplication.translate("Designation", "自行选择"),
    }
    name = names.get(said.kind, "")
    if not said.evidence or not name:
        return name
    return QCoreApplication.translate("Designation", "{name}（{evidence}）").format(
        name=name, evidence=said.evidence
    )
