"""Words and colours of write-offs: grounds, proofs, states, verbs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_desktop.domain.write_offs import GROUNDS
from ar_desktop.services.ledger.write_off_list import WriteOffRow
from ar_desktop.ui.tables import Badge


def ground(key: str) -> str:
    """Why a debt is written off."""
    names = {
        "insolvent": QCoreApplication.translate(
            "WriteOffs", "债务人破产、关闭、注销或吊销，清算财产不足清偿"
        ),
        "death": QCoreApplication.translate("WriteOffs", "债务人死亡或被宣告失踪，财产不足清偿"),
        "three_years": QCoreApplication.translate("WriteOffs", "逾期三年以上，且有确凿证据证明无力清偿"),
        "restructuring": QCoreApplication.translate("WriteOffs", "债务重组或破产重整计划批准后无法追偿"),
        "force_majeure": QCoreApplication.translate("WriteOffs", "自然灾害、战争等不可抗力致无法收回"),
        "lost_suit": QCoreApplication.translate("WriteOffs", "诉讼败诉，或法院裁定终结（中止）执行"),
        "small_old": QCoreApplication.translate("WriteOffs", "逾期一年以上的小额应收（单笔不超过五万元等）"),
    }
    return names.get(key, key)


def grounds() -> list[tuple[str, str]]:
    """The choices of a box."""
    return [(item.key, ground(item.key)) for item in GROUNDS]


def proof(key: str) -> str:
    """What is kept as evidence."""
    names = {
        "contract": QCoreApplication.translate("WriteOffs", "合同、发票、送货及对账凭据"),
        "court": QCoreApplication.translate("WriteOffs", "法院破产、清算公告"),
        "register": QCoreApplication.translate("WriteOffs", "市场监管部门注销、吊销证明"),
        "assets": QCoreApplication.translate("WriteOffs", "清算或财产清偿情况说明"),
        "death": QCoreApplication.translate("WriteOffs", "死亡、失踪证明"),
        "inability": QCoreApplication.translate("WriteOffs", "债务人无力清偿的证据（查询、函证）"),
        "chasing": QCoreApplication.translate("WriteOffs", "催收记录（催告函、签收、通话）"),
        "report": QCoreApplication.translate("WriteOffs", "情况说明和专项报告"),
        "agreement": QCoreApplication.translate("WriteOffs", "重组协议或法院批准的重整计划"),
        "disaster": QCoreApplication.translate("WriteOffs", "受灾情况说明及放弃债权申明"),
        "judgment": QCoreApplication.translate("WriteOffs", "判决书、裁决书"),
        "enforcement": QCoreApplication.translate("WriteOffs", "终结（中止）执行裁定书"),
    }
    return names.get(key, key)


def write_off_state(row: WriteOffRow) -> Badge:
    """The pill of a write-off."""
    if row.state == "posted" and row.recovered:
        whole = not row.rest
        text = (
            QCoreApplication.translate("WriteOffs", "全部收回")
            if whole
            else QCoreApplication.translate("WriteOffs", "部分收回")
        )
        return Badge(text, "good" if whole else "info")
    names = {
        "asked": QCoreApplication.translate("WriteOffs", "待审批"),
        "approved": QCoreApplication.translate("WriteOffs", "待入账"),
        "refused": QCoreApplication.translate("WriteOffs", "未批准"),
        "posted": QCoreApplication.translate("WriteOffs", "账销案存"),
        "reversed": QCoreApplication.translate("WriteOffs", "已冲回"),
    }
    tones = {"asked": "warn", "approved": "info", "posted": "alert"}
    return Badge(names[row.state], tones.get(row.state, "neutral"))


def verb(key: str) -> str:
    """What a step of the journal did to a write-off; empty for any other key."""
    names = {
        "ask_write_off": QCoreApplication.translate("WriteOffs", "申请坏账核销"),
        "approve_write_off": QCoreApplication.translate("WriteOffs", "批准坏账核销"),
        "refuse_write_off": QCoreApplication.translate("WriteOffs", "不批准坏账核销"),
        "post_write_off": QCoreApplication.translate("WriteOffs", "坏账核销入账"),
        "recover_write_off": QCoreApplication.translate("WriteOffs", "坏账收回"),
        "reverse_write_off": QCoreApplication.translate("WriteOffs", "冲回坏账核销"),
    }
    return names.get(key, "")
