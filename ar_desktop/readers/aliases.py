# ruff: noqa: E501  (one field, one line of words)
"""Header texts people use, by kind and field, the preferred one first. Data, not code: add freely.

Compared without blanks, case, punctuation and width, so ``Invoice No.``, ``invoice_no`` and
``InvoiceNo`` are one. Where several columns of a sheet stand for one field, the alias listed first wins.
"""

from __future__ import annotations

#: Fields by kind, in the order a preview shows them.
FIELDS: dict[str, tuple[str, ...]] = {
    "customers": (
        "code",
        "name",
        "uscc",
        "contact",
        "phone",
        "address",
        "term_days",
        "limit",
        "grade",
        "owner",
        "channel",
        "trade",
    ),
    "invoices": (
        "customer_code",
        "customer_name",
        "number",
        "issued_on",
        "due_on",
        "amount",
        "currency",
        "contract",
        "owner",
        "settled_on",
    ),
    "receipts": (
        "customer_code",
        "customer_name",
        "received_on",
        "amount",
        "reference",
        "invoice_number",
        "payer",
        "memo",
        "currency",
        "account",
        "payer_account",
    ),
    "openings": (
        "customer_code",
        "customer_name",
        "number",
        "issued_on",
        "due_on",
        "amount",
        "currency",
    ),
    "ledger": (
        "customer_code",
        "customer_name",
        "day",
        "voucher",
        "number",
        "memo",
        "debit",
        "credit",
        "side",
        "balance",
        "currency",
        "due_on",
        "owner",
    ),
}

#: Each group needs one of its fields mapped, and filled in every row.
REQUIRED: dict[str, tuple[tuple[str, ...], ...]] = {
    "customers": (("name",),),
    "invoices": (("number",), ("issued_on",), ("amount",), ("customer_name", "customer_code")),
    "openings": (("number",), ("issued_on",), ("amount",), ("customer_name", "customer_code")),
    "ledger": (("day",), ("debit",), ("credit",)),
    "receipts": (
        ("received_on",),
        ("amount",),
        ("customer_name", "customer_code", "payer", "invoice_number"),
    ),
}

_CUSTOMER_CODE = (
    "客户编码 客户编号 客户代码 客户号 客户ID 往来单位编码 往来单位编号 单位编码 对账对象编码 购货单位编码 "
    "customer_code customer_id customer_no customer_number cust_id cust_no account_no account_number client_id"
)
_CUSTOMER_NAME = (
    "客户名称 客户全称 客户 客户简称 客户单位 往来单位名称 往来单位 单位名称 对账对象名称 购买方名称 购方名称 购货单位名称 "
    "购货单位 购货方 购方 买方名称 买方 公司名称 欠款单位 债务人 "
    "customer_name customer client_name client company_name company buyer_name buyer bill_to sold_to debtor"
)
_OWNER = (
    "业务员 销售员 销售人员 责任人 负责人 客户经理 业务经理 跟单员 催收责任人 销售代表 经办人 "
    "owner salesperson sales_rep salesman account_manager sales"
)
_CURRENCY = "币种 币别 货币 currency currency_code ccy"

#: Texts are split at blanks: no alias contains one (they are compared without).
ALIASES: dict[str, dict[str, str]] = {
    "customers": {
        "code": _CUSTOMER_CODE + " 编码 编号 代码 助记码 code id no number",
        "name": _CUSTOMER_NAME + " 名称 全称 企业名称 name",
        "uscc": (
            "统一社会信用代码 社会信用代码 信用代码 纳税人识别号 税号 购方识别号 "
            "uscc tax_id tax_no tax_number vat_id vat_number"
        ),
        "contact": "联系人 联系人姓名 对账联系人 财务联系人 contact contact_person contact_name attention",
        "phone": "联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 座机 phone telephone tel mobile phone_number",
        "address": "地址 联系地址 通讯地址 注册地址 收件地址 邮寄地址 单位地址 address mailing_address",
        "term_days": (
            "账期 账期天 账期天数 信用期 信用期限 信用天数 付款天数 收款天数 付款期限 付款条件 "
            "term_days terms payment_terms credit_days net_days term"
        ),
        "limit": "信用额度 授信额度 额度 信用限额 赊销额度 credit_limit limit",
        "grade": "信用等级 客户等级 等级 级别 客户级别 评级 分类等级 grade rating credit_rating class",
        "owner": _OWNER,
        "channel": "首选渠道 联系渠道 催收渠道 沟通渠道 渠道 偏好渠道 channel preferred_channel",
        "trade": "行业 所属行业 客户行业 行业分类 trade industry sector",
    },
    "invoices": {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": _CUSTOMER_NAME,
        "number": (
            "数电发票号码 数电票号码 全电发票号码 发票号码 发票号 发票编号 票号 单据编号 单据号 单号 应收单号 销售单号 业务单号 "
            "invoice_number invoice_no invoice_id invoice document_number document_no doc_no number"
        ),
        "issued_on": (
            "开票日期 发票日期 开票日 开具日期 单据日期 业务日期 出票日期 应收日期 制单日期 日期 "
            "invoice_date issue_date issued_on date_issued document_date doc_date posting_date date"
        ),
        "due_on": (
            "到期日 到期日期 应收到期日 应付日期 付款到期日 付款期限日 最后付款日 约定付款日 收款到期日 应收款日期 应收款日 "
            "due_date due_on due date_due net_due_date payment_due payment_due_date"
        ),
        "amount": (
            "价税合计 价税合计金额 含税金额 含税总额 发票金额 应收金额 应收款 本期应收 应收 开票金额 金额 总金额 合计金额 原币金额 本币金额 "
            "invoice_amount total_amount gross_amount amount_due total amount amount_incl_tax invoice_total"
        ),
        "currency": _CURRENCY,
        "contract": "合同编号 合同号 合同 合同号码 订单合同号 contract contract_no contract_number",
        "owner": _OWNER,
        "settled_on": (
            "结清日期 结清日 核销日期 收款日期 回款日期 付清日期 到账日期 "
            "settled_date settled_on paid_on paid_date date_paid payment_date clear_date"
        ),
    },
    "receipts": {
        "customer_code": _CUSTOMER_CODE,
        "customer_name": _CUSTOMER_NAME,
        "received_on": (
            "收款日期 回款日期 到账日期 入账日期 收款日 回款日 到账日 交易日期 收款时间 到账时间 单据日期 业务日期 付款日期 日期 "
            "received_on receipt_date payment_date date_received paid_on paid_date value_date posting_date date"
        ),
        "amount": (
            "收款金额 回款金额 到账金额 实收金额 本期实收 实收 收款额 回款额 入账金额 收入金额 金额 付款金额 "
            "receipt_amount received_amount payment_amount amount_received amount_paid amount total"
        ),
        "reference": (
            "流水号 银行流水号 交易流水号 收款单号 收款编号 回款单号 凭证号 单据编号 单据号 单号 回单号 参考号 "
            "reference receipt_no receipt_number payment_reference transaction_id reference_no ref payment_id"
        ),
        "invoice_number": (
            "数电发票号码 发票号码 发票号 核销发票 核销发票号 对应发票 对应发票号 对应发票号码 "
            "invoice_number invoice_no invoice applied_to"
        ),
        "payer": "付款人 付款方 付款单位 付款户名 对方户名 对方单位名称 付款人名称 汇款人 payer payer_name paid_by remitter",
        "memo": "附言 摘要 备注 用途 说明 memo remark remarks note notes description comment",
        "currency": _CURRENCY,
        "account": "收款账号 收款帐号 收款账户 到账账号 到账账户 入账账号 本方账号 本方帐号 account our_account",
        "payer_account": "付款账号 付款帐号 付款人账号 付款方账号 对方账号 对方帐号 汇款账号 payer_account",
    },
}
#: Opening balances name what is left of an invoice first, and its amount where that is all they have.
ALIASES["openings"] = {name: ALIASES["invoices"][name] for name in FIELDS["openings"]} | {
    "amount": (
        "期初余额 期初金额 期初应收 期初应收余额 未收金额 未收余额 未收款 未清金额 未清余额 欠款金额 欠款余额 欠款 尚欠金额 应收余额 余额 "
        "opening_balance open_amount outstanding balance " + ALIASES["invoices"]["amount"]
    )
}
ALIASES["ledger"] = {
    "customer_code": _CUSTOMER_CODE,
    "customer_name": _CUSTOMER_NAME,
    "day": "业务日期 单据日期 凭证日期 记账日期 日期 date",
    "voucher": "凭证字号 凭证号 凭证字 凭证编号 凭证 voucher",
    "number": "业务单号 单据编号 单据号 单号 发票号码 发票号 number",
    "memo": "摘要 单据类型 业务类型 备注 说明 memo",
    "debit": (
        "借方发生金额 借方发生原币 借方发生本币 借方发生额 借方发生 本期借方发生额 本期借方金额 本期借方 借方金额 借方本币 借方 "
        "本期应收金额 本期应收 应收金额 应收 debit"
    ),
    "credit": (
        "贷方发生金额 贷方发生原币 贷方发生本币 贷方发生额 贷方发生 本期贷方发生额 本期贷方金额 本期贷方 贷方金额 贷方本币 贷方 "
        "本期实收金额 本期实收 本期收款金额 本期收款 实收金额 收款金额 实收 credit"
    ),
    "side": "方向 借/贷 余额方向 side",
    "balance": "期末余额 余额金额 余额本币 余额 结余 应收余额 期末余额金额 balance",
    "currency": _CURRENCY,
    "due_on": "到期日 到期日期 应收到期日 due_on",
    "owner": _OWNER,
}

#: Columns read beside the fields: lists of the tax bureau mark void invoices and list goods line by line.
VOID_HEADER = "发票状态"
VOID_STATES = frozenset({"作废", "已作废", "全额作废", "void", "voided", "cancelled"})
LINE_HEADER = "货物或应税劳务名称"

#: Names of currencies as sheets write them.
CURRENCIES: dict[str, str] = {
    "人民币": "CNY",
    "人民币元": "CNY",
    "rmb": "CNY",
    "元": "CNY",
    "¥": "CNY",
    "美元": "USD",
    "美金": "USD",
    "$": "USD",
    "us$": "USD",
    "欧元": "EUR",
    "€": "EUR",
    "港币": "HKD",
    "港元": "HKD",
    "hk$": "HKD",
    "日元": "JPY",
    "日圆": "JPY",
    "英镑": "GBP",
    "£": "GBP",
}
