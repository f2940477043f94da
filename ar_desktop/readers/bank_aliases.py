"""Words that banks head their columns with, and what tells the banks apart. Data, not code: add freely.

Compared like all headers: without blanks, units, punctuation, width and case, and without the
English that some banks write behind in square brackets. The alias listed first wins.
"""
# ruff: noqa: E501  (one field, one line of words)

from __future__ import annotations

#: Field -> aliases, split at blanks.
ALIASES: dict[str, str] = {
    "day": "记账日期 交易日期 交易日 记账日 入账日期 会计日期 日期 交易时间 记账时间 发生时间 入账时间 时间",
    "credit": (
        "记账金额(收入) 贷方发生额 贷方发生额(收入) 贷方发生额/元(收入) 贷方金额 贷方金额(收入) 收入金额 收入金额(+元) "
        "收入 存入金额 转入金额 收方金额 收到数额 收入额 存入 贷方 贷方发生金额 交易金额(收入)"
    ),
    "debit": (
        "记账金额(支出) 借方发生额 借方发生额(支取) 借方发生额/元(支取) 借方金额 借方金额(支出) 支出金额 支出金额(-元) "
        "支出 取出金额 转出金额 付方金额 付出金额 支出额 支取 借方 借方发生金额 交易金额(支出)"
    ),
    "amount": "交易金额 收入/支出金额 发生额 金额 交易额 记账金额",
    "direction": "借/贷 借贷 借贷方向 借贷标志 借贷标识 借/贷标志 收/付 收支 收支类型 交易方向 资金流向 来往账标志 交易类型",
    "balance": "余额 账户余额 当前余额 本次余额 联机余额 交易后余额 账面余额",
    "currency": "币种 币别 交易币种 记账币种 交易货币 货币",
    "counterparty": (
        "对方户名 对方单位名称 对方单位 对方名称 对方账户名 对方账户名称 对方账号名称 对方帐户名 对方帐户名称 "
        "收/付方名称 收(付)方名称 交易对手名称 交易对手 交易对方 对手信息 对手名称 对方账号与户名"
    ),
    "counterparty_account": (
        "对方账号 对方帐号 对方账户 对方帐户 收/付方帐号 收/付方账号 交易对手账号 对方卡号/账号 对手账号"
    ),
    "payer": "付款人名称 付款人户名 付款方名称 付款人",
    "payer_account": "付款人账号 付款人帐号 付款方账号",
    "payee": "收款人名称 收款人户名 收款方名称 收款人",
    "payee_account": "收款人账号 收款人帐号 收款方账号",
    "account": "本方账号 本方帐号 本方账户 账号 帐号 卡号",
    "holder": "本方户名 本方账户名称 账户名称 本方单位名称",
    "serial": (
        "交易流水号 账户明细编号-交易流水号 主机交易流水号 流水号 核心流水号 企业流水号 日志号 记录标识号 流程实例号 凭证号 "
        "凭证号码"
    ),
}

#: All of these that are filled make the memo, in this order, each text once.
MEMO = (
    "摘要 交易摘要 业务摘要 用途 交易用途 附言 交易附言 客户附言 客户摘要 备注 交易备注 其它摘要 其他摘要 扩展摘要 个性化信息 "
    "交易地点/附言 交易详情"
)

#: Only the counterparty of a bank's own list is called so; a list with a customer is none of a bank.
FOREIGN = "客户 客户名称 客户编码 客户编号 发票号码 发票号 合同编号 凭证字号 凭证字 科目 科目编码 科目名称 会计科目 对方科目 对账对象名称 凭证号数 凭证编号 结算方式 方向 制单人"

#: Titles of one's own books.
OWN_BOOKS = ("日记账", "明细账", "总账", "科目")

#: What stands before the account and its holder in the lines above the header.
ACCOUNT_LABELS = "账号 帐号 账户 帐户 查询账号 本方账号 银行账号 客户账号 卡号 卡号/账号 账户账号 账/卡号"
HOLDER_LABELS = "账户名称 帐户名称 账户名 户名 本方户名 客户名称 客户姓名 单位名称 公司名称 姓名"
CURRENCY_LABELS = "币种 币别 货币"

#: Names of banks as the lines above the header write them.
BANKS: dict[str, str] = {
    "工商银行": "中国工商银行",
    "农业银行": "中国农业银行",
    "建设银行": "中国建设银行",
    "china construction bank": "中国建设银行",
    "中国银行": "中国银行",
    "交通银行": "交通银行",
    "招商银行": "招商银行",
    "民生银行": "中国民生银行",
    "浦发银行": "浦发银行",
    "浦东发展银行": "浦发银行",
    "中信银行": "中信银行",
    "光大银行": "中国光大银行",
    "华夏银行": "华夏银行",
    "平安银行": "平安银行",
    "兴业银行": "兴业银行",
    "广发银行": "广发银行",
    "邮政储蓄银行": "中国邮政储蓄银行",
    "浙商银行": "浙商银行",
    "渤海银行": "渤海银行",
    "宁波银行": "宁波银行",
    "北京银行": "北京银行",
    "上海银行": "上海银行",
    "江苏银行": "江苏银行",
    "南京银行": "南京银行",
    "杭州银行": "杭州银行",
    "网商银行": "网商银行",
    "微众银行": "微众银行",
}

#: Headers that only one bank writes side by side; above the header ``[HISTORYDETAIL]`` is one's own.
SIGNS: tuple[tuple[str, str], ...] = (
    ("凭证号 本方账号 借/贷 对方单位名称 个性化信息", "中国工商银行"),
    ("子账户序号 卡别名", "中国工商银行"),
    ("交易场所 交易国家或地区简称 钞/汇", "中国工商银行"),
    ("账户明细编号-交易流水号 对方开户机构", "中国建设银行"),
    ("客户申请号 客户业务编号 记录标识号", "中国银行"),
    ("对方卡号/账号 借记卡号 网点名称", "中国银行"),
    ("流程实例号 收/付方名称 业务参考号", "招商银行"),
    ("联机余额 对手信息 客户摘要", "招商银行"),
    ("主机交易流水号 对方账号名称", "中国民生银行"),
    ("日志号 本次余额 对手信息", "中国农业银行"),
    ("借贷 交易地点 对方户名 交易类型", "交通银行"),
)
