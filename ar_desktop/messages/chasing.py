"""What chasing says: the queue, ladders, promises, holds, interest, clocks."""

from __future__ import annotations

SENTENCES = {
    "interest_terms_invalid": (
        "计息口径 {regime} 不完整：请检查约定利率与计息基础",
        "interest regime {regime} is incomplete: check the agreed rate and day count",
    ),
    "lpr_missing": (
        "{day} 没有可用的 LPR 报价，请在设置中补录",
        "no LPR quote for {day}; add one in Settings",
    ),
    "ladder_invalid": (
        "催收阶梯 {ladder} 的级次无序或动作未知",
        "ladder {ladder} has rungs out of order or an unknown action",
    ),
    "ladder_name_missing": ("请给催收阶梯起个名字", "the ladder needs a name"),
    "ladder_empty": ("催收阶梯至少要有一级", "a ladder needs at least one rung"),
    "ladder_rest_days": (
        "两次催收之间的间隔须为 0 至 {most} 天",
        "days of rest must be between 0 and {most}",
    ),
    "ladder_unknown": ("没有催收阶梯“{ladder}”", 'there is no ladder "{ladder}"'),
    "ladder_in_use": (
        "催收阶梯“{ladder}”正在使用，请先改用别的阶梯再删除",
        'ladder "{ladder}" is in use; assign another one before deleting it',
    ),
    "rung_last_first": (
        "第 1 级前面没有上一级，起算日不能是“上一级办结后”",
        "rung 1 has none before it and cannot count from the last action",
    ),
    "rung_out_of_order": (
        "第 {rung} 级的天数须大于前面同一起算日的各级",
        "rung {rung} must come later than the rungs before it of the same basis",
    ),
    "rung_text_missing": ("第 {rung} 级没有话术", "rung {rung} has no text"),
    "rung_field_unknown": (
        "第 {rung} 级话术里的 {{{field}}} 不是可用的字段",
        "rung {rung} names a field that does not exist: {{{field}}}",
    ),
    "rung_letter_unknown": (
        "第 {rung} 级的函件种类“{letter}”不存在",
        "rung {rung} asks for a kind of letter that does not exist: {letter}",
    ),
    "rung_letter_missing": (
        "第 {rung} 级要发函，请选择函件种类",
        "rung {rung} sends a letter: choose its kind",
    ),
    "rung_never_permitted": (
        "第 {rung} 级的前提动作不在前面各级里，永远轮不到它",
        "what rung {rung} presupposes is not among the rungs before it, so it would never come",
    ),
    "invoice_unknown": ("没有发票 {number}", "there is no invoice {number}"),
    # reminders and letters
    "date_not_later": (
        "{value} 不晚于今天，请选一个以后的日期",
        "{value} is not after today; choose a later day",
    ),
    "rung_not_due": (
        "上一级是针对已逾期或已到时点的账款，现在还没有；可先完成或跳过本级",
        "the next rung speaks of debts whose day has not come yet; finish or skip this one first",
    ),
    "no_higher_rung": ("已是最高一级", "this is the highest rung already"),
    "regime_c_unproven": (
        "按日万分之五主张须“{customer}”为机关、事业单位或大型企业，请核实并留证",
        '0.05 % a day needs "{customer}" to be an authority or a large enterprise; make sure and keep proof',
    ),
    "number_out_of_range": (
        "“{value}”应为 {least} 到 {most} 之间的整数",
        '"{value}" must be a whole number from {least} to {most}',
    ),
    "guarantor_missing": ("请填写保证人", "name the guarantor"),
    "guarantee_period_unreadable": (
        "保证期间“{value}”无法识别：请填月数（如 6）或到期日（如 2027-03-31），未约定则留空",
        'the period "{value}" is neither months (6) nor a last day (2027-03-31); leave it empty for none agreed',
    ),
    "limitation_event_invalid": (
        "没有这种时效事件或证据（{kind}、{proof}），请从列表中选择",
        "there is no such event or proof ({kind}, {proof}); choose from the list",
    ),
    "limitation_event_unknown": (
        "这条时效事件已不存在，可能已被删除或撤销",
        "this event is no longer there; it may have been deleted or undone",
    ),
    "limitation_event_ahead": (
        "{day} 还没到：时效事件只能登记已经发生的事",
        "{day} has not come yet: note only what has happened",
    ),
    "clocks_last": (
        "{count} 笔债权诉讼时效或保证期间进入最后一个月，请立即处理",
        "{count} claims or guarantees are in their last month; act at once",
    ),
    "clocks_running": (
        "{count} 笔债权半年内诉讼时效届满或保证期间将满",
        "{count} claims or guarantees end within half a year",
    ),
    "clocks_expired": (
        "{count} 笔债权诉讼时效或保证期间已届满，仍可争取对方书面同意履行",
        "{count} claims or guarantees have run out; a written consent to pay still helps",
    ),
    "letters_unposted": (
        "已开具未登记寄送的函件 {count} 封：请登记寄送，未送达的不能中断诉讼时效",
        "{count} letters were issued and no posting was noted: what did not arrive restarts no limitation",
    ),
    "letters_unproved": (
        "寄出超过 {days} 天没有送达证据的函件 {count} 封，尚不能中断诉讼时效",
        "{count} letters lack proof of delivery {days} days after posting and have not restarted limitation",
    ),
    "guarantee_unknown": (
        "这份保证已不存在，可能已被删除或撤销",
        "this guarantee is no longer there; it may have been deleted or undone",
    ),
    "name_missing": ("请填写批准人姓名", "give the name of who approves"),
    "approver_asked": (
        "停供由 {name} 申请，须由另一人批准",
        "{name} asked for this stop; somebody else must approve it",
    ),
    "hold_standing": (
        "该客户已有待批或生效中的停供",
        "a supply stop for this customer is asked for or stands already",
    ),
    "hold_closed": ("该停供已批准、已解除或不存在", "this supply stop was approved, released, or is gone"),
    "ship_held": ("该客户已暂停供货", "deliveries to this customer are stopped"),
    "ship_over_limit": (
        "发货后将超过信用额度 {limit}，超出 {over}",
        "this delivery would exceed the limit of {limit} by {over}",
    ),
    "ship_limit_exceeded": (
        "占用已超过信用额度 {limit}，超出 {over}",
        "what is owed exceeds the limit of {limit} by {over}",
    ),
    "ship_overdue": (
        "有 {amount} 已逾期，最长 {days} 天",
        "{amount} is overdue, the oldest by {days} days",
    ),
    "ship_prepayment_missing": (
        "约定款到发货，预收款还差 {missing}",
        "payment before delivery is agreed; {missing} is missing",
    ),
    "ship_rate_missing": (
        "缺 {currencies} 汇率，欠款无法折算，请先在设置中登记汇率",
        "no exchange rate for {currencies}: what is owed cannot be weighed; enter a rate in the settings",
    ),
    "ship_written_off": (
        "有坏账核销 {amount} 尚未收回",
        "{amount} of its debts were written off and not recovered",
    ),
    "ship_promise_broken": ("有未兑现的付款承诺或还款计划", "a promise or payment plan was broken"),
    "rate_may_be_cut": (
        "约定利率折合每年 {rate}，远高于可参照的损失 {loss}，对方请求时法院可能调减（合同编通则解释第六十五条）",
        "the agreed rate is {rate} a year, far above the loss of {loss}; a court may cut it on request",
    ),
    "charge_may_be_cut": (
        "逾期满 {days} 天一次加收 {share}，远高于同期可参照的损失 {loss}，逾期不久时法院可能调减（合同编通则解释第六十五条）",
        "the charge of {share} after {days} days is far above the loss of {loss} in that time; a court may cut it",
    ),
    "art_17_begins": (
        "每日万分之五自 {day}（条例前身施行）起算，此前的逾期天数未计",
        "0.05 % a day counts from {day}, when the regulation came; the days before are left out",
    ),
    "judgment_day_missing": (
        "没有填判决履行期届满日：加倍部分只能自履行期届满起算（法释〔2014〕8号第二条），现自到期次日起算，多计了判决前的天数，请在合同里补填",
        "the last day the judgment gave to pay is not known: doubled interest runs from then alone, here it counts from the due day, which is too much; enter it in the contract",
    ),
    "loan_before_rule": (
        "借款合同订立于 {day}，早于 2020-08-20：四倍 LPR 的上限以起诉时的报价为准（民间借贷规定第三十一条），请核对",
        "the loan of {day} was made before 2020-08-20: its limit is four times the LPR of the day of suit; check it",
    ),
    "principal_falls": (
        "计息本金 {now} 是 {day} 当日的：付款当日仍计息；每日续计按次日起的本金 {after} 计算",
        "the principal of {now} is that of {day}, as the day of payment still bears interest; what each further day adds is reckoned on {after}",
    ),
    "principal_first": (
        "付款按账上先抵本金，本金与利息合计 {usual}；没有另行约定的，可按民法典第五百六十一条先抵利息：本金 {principal}，利息 {interest}，合计 {total}",
        "payments went on principal first, as posted: {usual} in all; unless agreed otherwise art. 561 of the Civil Code puts them on interest first: principal {principal}, interest {interest}, {total} in all",
    ),
    "interest_first": (
        "付款按民法典第五百六十一条先抵利息 {imputed}、后抵本金，本金与利息合计 {total}；账上收款仍全部冲减发票，未付本金 {booked}，先抵本金的合计 {usual}；催款函与卷宗按账上本金",
        "payments went on interest first ({imputed}, art. 561 of the Civil Code), then on principal: {total} in all; in the ledger they settle invoices, which leaves a principal of {booked} and {usual} in all; letters and the dossier claim the principal of the ledger",
    ),
    "due_by_plan": (
        "发票 {number} 原定 {before} 到期，还款计划自 {day} 起违约，剩余款项全部到期，逾期自到期日次日起算",
        "invoice {number}, due on {before} at first, fell due as the payment plan was broken on {day}; interest runs from the day after it was due",
    ),
    "lpr_outdated": (
        "LPR 数据截至 {day}，其后应有新的报价：请在设置中补录后重算",
        "the LPR data ends on {day} and a newer quote must be out: add it in Settings and reckon again",
    ),
    "rate_below_lpr": (
        "约定利率折合每年 {rate}，低于订立合同时一年期 LPR {floor}；对机关、事业单位和大型企业不得低于该利率",
        "the agreed rate of {rate} a year is below the LPR of {floor} that art. 17 requires of this debtor",
    ),
    "loan_rate_capped": (
        "约定利率折合每年 {rate}，超过订立合同时一年期 LPR 四倍 {cap} 的部分不受保护，已按上限计算",
        "the agreed {rate} a year exceeds four times the LPR, {cap}; the part above is not protected and left out",
    ),
    "sme_not_told": (
        "合同 {number} 没有记录何时告知对方我方为中小企业；按日万分之五主张，订立合同时须已告知，请补记或换用其他口径",
        "contract {number} does not say when the buyer was told that we are a small enterprise, as 0.05 % a day needs",
    ),
    "sme_not_recorded": (
        "没有登记合同：按日万分之五主张，须能证明订立合同时已告知对方我方为中小企业（条例第三条），请补登合同和告知日期",
        "no contract on record: 0.05 % a day needs proof that the buyer was told we are a small enterprise",
    ),
    "own_size_unknown": (
        "按日万分之五主张，我方须为中小企业；请在设置中填写本单位规模",
        "0.05 % a day is for small and medium enterprises; state our own size in Settings",
    ),
    "own_size_too_large": (
        "本单位规模为{size}，不在《保障中小企业款项支付条例》保护范围，不能按日万分之五主张",
        "we are registered as {size}; 0.05 % a day is for small and medium enterprises only",
    ),
    "closure_exceeds": (
        "这张发票还可主张的利息只有 {left}，不能处理 {wanted}",
        "only {left} of interest is left to claim on this invoice, not {wanted}",
    ),
    "closure_unknown": (
        "没有找到这条利息处理记录，请刷新后再试",
        "this entry on interest was not found; refresh and try again",
    ),
}
