<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Account</name>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>开票</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>Debit</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>未清发票</source>
        <translation>Open invoices</translation>
    </message>
    <message>
        <source>没有未清的发票。</source>
        <translation>No open invoices.</translation>
    </message>
    <message>
        <source>往来流水</source>
        <translation>Account history</translation>
    </message>
    <message>
        <source>还没有往来。</source>
        <translation>Nothing on this account yet.</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>未清发票 {count} 张</source>
        <translation>Open invoices: {count}</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>另存 PDF</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>Aging</name>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>预收/未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>逾期占比</source>
        <translation>Over %</translation>
    </message>
    <message>
        <source>结构</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>Same day</translation>
    </message>
    <message>
        <source>逾期 {range}</source>
        <translation>Over {range}</translation>
    </message>
    <message>
        <source>（未指定）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>{company} 应收账款账龄分析</source>
        <translation>{company}: accounts receivable aging</translation>
    </message>
    <message>
        <source>截至 {day} · {basis} · {currency} · 此后的收款不计入</source>
        <translation>As of {day} · {basis} · {currency} · later receipts not counted</translation>
    </message>
    <message>
        <source>全部折人民币</source>
        <translation>All in CNY</translation>
    </message>
    <message>
        <source>按 {day} 汇率折算：{rates}</source>
        <translation>Converted at the rates of {day}: {rates}</translation>
    </message>
    <message>
        <source>缺汇率、未计入：{currencies}</source>
        <translation>No rate, left out: {currencies}</translation>
    </message>
    <message>
        <source>汇率偏旧：{currencies}</source>
        <translation>Old rates: {currencies}</translation>
    </message>
    <message>
        <source>按开票日</source>
        <translation>By invoice date</translation>
    </message>
    <message>
        <source>按到期日</source>
        <translation>By due date</translation>
    </message>
    <message>
        <source>按客户</source>
        <translation>By customer</translation>
    </message>
    <message>
        <source>按发票</source>
        <translation>By invoice</translation>
    </message>
    <message>
        <source>按责任人</source>
        <translation>By owner</translation>
    </message>
</context>
<context>
    <name>AllocateCreditDialog</name>
    <message>
        <source>核销到发票</source>
        <translation>Allocate to invoices</translation>
    </message>
    <message>
        <source>{number} 的未核销余额核销到发票 · {customer}</source>
        <translation>Allocate the rest of {number} to invoices · {customer}</translation>
    </message>
</context>
<context>
    <name>Allocation</name>
    <message>
        <source>折扣 {amount}</source>
        <translation>discount {amount}</translation>
    </message>
    <message>
        <source>手续费 {amount}</source>
        <translation>fee {amount}</translation>
    </message>
    <message>
        <source>尾差 {amount}</source>
        <translation>waived {amount}</translation>
    </message>
</context>
<context>
    <name>AllocationEditor</name>
    <message>
        <source>核销到发票</source>
        <translation>Allocate to invoices</translation>
    </message>
    <message>
        <source>按最早到期</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>法定顺序</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>金额相等</source>
        <translation>Equal</translation>
    </message>
    <message>
        <source>组合</source>
        <translation>Combine</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>民法典第 560 条：约定、债务人指定的在先；然后已到期的、负担较重的、最早到期的，同日按比例</source>
        <translation>Civil Code art. 560: what was agreed or designated first; then due debts, the heavier burden, the earliest due, those of one day in proportion</translation>
    </message>
    <message>
        <source>差额…</source>
        <translation>Let go…</translation>
    </message>
    <message>
        <source>共 {count} 张未清，未列出 {hidden} 张；各项规则和合计都包含它们。</source>
        <translation>{count} open, {hidden} not listed; rules and sums know them all.</translation>
    </message>
    <message>
        <source>没有金额正好相等的发票。</source>
        <translation>No invoice is for exactly this amount.</translation>
    </message>
    <message>
        <source>可能的组合太多，没有查完；请自行勾选。</source>
        <translation>Too many combinations to try them all; tick the lines yourself.</translation>
    </message>
    <message>
        <source>没有几张发票之和正好等于这笔收款。</source>
        <translation>No invoices add up to exactly this receipt.</translation>
    </message>
    <message>
        <source>没有未清的发票；收款将留作预收（未核销）。</source>
        <translation>No open invoices; the receipt stays unallocated.</translation>
    </message>
    <message>
        <source>核销后余 {rest}</source>
        <translation>leaves {rest}</translation>
    </message>
    <message>
        <source>抵账 {money}    已分配 {spread}    差 {rest}</source>
        <translation>Set off {money}    allocated {spread}    differs {rest}</translation>
    </message>
    <message>
        <source>收款 {money}    已分配 {spread}</source>
        <translation>Received {money}    allocated {spread}</translation>
    </message>
    <message>
        <source>余额（留作预收） {rest}</source>
        <translation>left over {rest}</translation>
    </message>
    <message>
        <source>找发票号</source>
        <extracomment>More open lines than this of one customer are not shown at once: the oldest, and what was looked for. The rules and the sums know all of them.</extracomment>
        <translation>Find an invoice</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>登记回执</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>{customer} 对余额 {amount} 的答复</source>
        <translation>{customer} on the balance of {amount}</translation>
    </message>
    <message>
        <source>核对无误（已确认）</source>
        <translation>Correct (agreed)</translation>
    </message>
    <message>
        <source>不符（有差异）</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>暂不登记争议</source>
        <translation>No dispute for now</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复日</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>签署人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>承诺付款日</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>确认欠款并承诺付款，诉讼时效从答复日重新计算；日期请与回执一致。</source>
        <translation>An acknowledged debt with a promise to pay restarts limitation on the day of the answer; enter the day written on the slip.</translation>
    </message>
    <message>
        <source>对方账面余额</source>
        <translation>Their balance</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>登记争议</source>
        <translation>Open a dispute</translation>
    </message>
    <message>
        <source>回执的扫描件可以在保存后拖到右侧的“回执与附件”里。</source>
        <translation>Once saved, drop the scan of the slip on "Slip and files" at the right.</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>可以发货</source>
        <extracomment>Room left and right of the words, and the least width they are measured at before there is any.</extracomment>
        <translation>May ship</translation>
    </message>
    <message>
        <source>不能直接发货</source>
        <translation>Not without approval</translation>
    </message>
    <message>
        <source>未设额度</source>
        <translation>no limit set</translation>
    </message>
    <message>
        <source>截至 {day}：占用 {exposure} · 额度 {limit}</source>
        <translation>On {day}: owes {exposure} · limit {limit}</translation>
    </message>
    <message>
        <source>占用中：未收 {open} · 已发货未开票 {delivered}</source>
        <translation>Of it: owed {open} · delivered, not invoiced {delivered}</translation>
    </message>
    <message>
        <source>{count} 张送货单可能已开票而未关联，占用可能重复计：请到“发货交票”确认关联</source>
        <translation>{count} deliveries may be invoiced without being linked and count twice: link them under Deliveries</translation>
    </message>
    <message>
        <source>逾期 {overdue}</source>
        <translation>overdue {overdue}</translation>
    </message>
    <message>
        <source>，最长 {days} 天</source>
        <translation>, oldest {days} d</translation>
    </message>
    <message>
        <source> · 款到发货，预收 {prepaid}</source>
        <translation> · pays before delivery, prepaid {prepaid}</translation>
    </message>
    <message>
        <source> · 未核销收款 {prepaid} 已先抵逾期，请尽快核销</source>
        <translation> · unallocated money of {prepaid} counts against what is overdue first: please allocate it</translation>
    </message>
    <message>
        <source>额度和付款条件按现在的设置，不是当日的。</source>
        <translation>Limit and terms are those of today, not of that day.</translation>
    </message>
</context>
<context>
    <name>ApproveHoldDialog</name>
    <message>
        <source>批准停供</source>
        <translation>Approve the stop</translation>
    </message>
    <message>
        <source>批准对 {customer} 停供</source>
        <translation>Stop deliveries to {customer}</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>生效日</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>{day} {who} 申请：{reason}</source>
        <translation>Asked for on {day} by {who}: {reason}</translation>
    </message>
</context>
<context>
    <name>AsOfButton</name>
    <message>
        <source>截至 {day} ▾</source>
        <translation>As of {day} ▾</translation>
    </message>
    <message>
        <source>所有数字都截至这一天 (Ctrl+D)</source>
        <translation>Every figure is as of this day (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>AsOfPopup</name>
    <message>
        <source>截至日</source>
        <translation>As-of day</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>上月末</source>
        <translation>End of last month</translation>
    </message>
</context>
<context>
    <name>AskHoldDialog</name>
    <message>
        <source>提交申请</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>申请停供</source>
        <translation>Ask for a supply stop</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>批准后才生效，须由另一人批准。对方应先付款而未付的，可停供（民法典第 526 条）。</source>
        <translation>It takes effect once somebody else approves it. Who should have paid first and has not may be stopped (Civil Code art. 526).</translation>
    </message>
    <message>
        <source>以不安抗辩停供（第 527、528 条）须有确切证据并及时通知，否则本方违约。</source>
        <translation>A stop for doubts about the buyer's means (arts. 527, 528) needs certain evidence and prompt notice; without them it is our breach.</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>添加文件…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>粘贴截图</source>
        <translation>Paste picture</translation>
    </message>
    <message>
        <source>另存 {name}</source>
        <translation>Save {name} as</translation>
    </message>
    <message>
        <source>{size} KB · {day}</source>
        <translation>{size} KB · {day}</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>添加文件</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>已附上 {name}</source>
        <translation>Attached {name}</translation>
    </message>
    <message>
        <source>截图 {number}.png</source>
        <translation>Screenshot {number}.png</translation>
    </message>
    <message>
        <source>已移除 {name}</source>
        <translation>Removed {name}</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>统计待办</source>
        <translation>Counting what waits</translation>
    </message>
    <message>
        <source>统计待对账</source>
        <translation>Counting statements due</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>{count} 张</source>
        <translation>{count} invoice(s)</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>批量对账</source>
        <translation>Statements in one go</translation>
    </message>
    <message>
        <source>为 {count} 户生成对账单</source>
        <translation>Statements for customers ({count})</translation>
    </message>
    <message>
        <source>打印全部</source>
        <translation>Print all</translation>
    </message>
    <message>
        <source>另存到文件夹…</source>
        <translation>Save to folder…</translation>
    </message>
    <message>
        <source>生成并存档</source>
        <translation>Make and keep</translation>
    </message>
    <message>
        <source>批量核销</source>
        <extracomment>From this confidence on a proposal is ticked beforehand.</extracomment>
        <translation>Match all</translation>
    </message>
    <message>
        <source>核销勾选的</source>
        <translation>Allocate the ticked ones</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>匹配度</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>建议与理由</source>
        <translation>Proposed, and why</translation>
    </message>
    <message>
        <source>没有待核销的收款能对上发票。</source>
        <translation>No waiting receipt matches an invoice.</translation>
    </message>
    <message>
        <source>空格勾选；匹配度 90% 以上的已勾选，请过目后再核销。</source>
        <translation>Space ticks; those of 90% and more are ticked: look them over first.</translation>
    </message>
    <message>
        <source>已勾选 {count} 笔，另有 {none} 笔对不上发票</source>
        <translation>Ticked: {count}; without a match: {none}</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Closing balance</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>对账客户</source>
        <translation>Customers to get a statement</translation>
    </message>
    <message>
        <source>生成对账单</source>
        <translation>Making statements</translation>
    </message>
    <message>
        <source>已生成</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>未生成</source>
        <translation>Not made</translation>
    </message>
    <message>
        <source>已生成 {count} 份对账单</source>
        <translation>Statements made: {count}</translation>
    </message>
    <message>
        <source>，{count} 户未生成</source>
        <translation>, customers without: {count}</translation>
    </message>
    <message>
        <source>，已停止，余 {count} 户未处理</source>
        <translation>, stopped, {count} left</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打印 {count} 份对账单</source>
        <translation>Print statements ({count})</translation>
    </message>
    <message>
        <source>另存到文件夹</source>
        <translation>Save to folder</translation>
    </message>
</context>
<context>
    <name>BillDialog</name>
    <message>
        <source>登记票据</source>
        <translation>Take in bill</translation>
    </message>
    <message>
        <source>指定金额</source>
        <translation>Meant for</translation>
    </message>
    <message>
        <source>没有未清的发票；票据兑付后将留作预收。</source>
        <translation>No open invoices; once paid it stays unallocated.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>票据号码</source>
        <translation>Bill no.</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>收票日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Matures</translation>
    </message>
    <message>
        <source>出票人</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>承兑人</source>
        <translation>Acceptor</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>BillPanel</name>
    <message>
        <source>选中一张票据查看详情</source>
        <translation>Select a bill to see it</translation>
    </message>
    <message>
        <source>票据正反面影像、交付凭据</source>
        <translation>Scans of both sides, proof of delivery</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>收票</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Matures</translation>
    </message>
    <message>
        <source>提示付款至</source>
        <translation>Present until</translation>
    </message>
    <message>
        <source>出票人</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>承兑人</source>
        <translation>Acceptor</translation>
    </message>
    <message>
        <source>了结日</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>对前手追索至</source>
        <translation>Recourse until</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>指定的发票</source>
        <translation>Meant for</translation>
    </message>
    <message>
        <source>没有指定发票；兑付后留作预收。</source>
        <translation>Meant for no invoice; stays unallocated once paid.</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>指定金额</source>
        <translation>Meant</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已兑付…</source>
        <translation>Paid…</translation>
    </message>
    <message>
        <source>背书转让…</source>
        <translation>Endorse…</translation>
    </message>
    <message>
        <source>贴现…</source>
        <translation>Discount…</translation>
    </message>
    <message>
        <source>被拒付…</source>
        <translation>Refused…</translation>
    </message>
    <message>
        <source>退回客户…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Customer</translation>
    </message>
</context>
<context>
    <name>Bills</name>
    <message>
        <source>银行承兑汇票</source>
        <translation>Bank acceptance bill</translation>
    </message>
    <message>
        <source>商业承兑汇票</source>
        <translation>Trade acceptance bill</translation>
    </message>
    <message>
        <source>电子债权凭证</source>
        <translation>Receivable voucher</translation>
    </message>
    <message>
        <source>收款已作废</source>
        <translation>Receipt voided</translation>
    </message>
    <message>
        <source>在手</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>已兑付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已背书</source>
        <translation>Endorsed</translation>
    </message>
    <message>
        <source>已贴现</source>
        <translation>Discounted</translation>
    </message>
    <message>
        <source>已拒付</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>即将到期</source>
        <translation>Matures soon</translation>
    </message>
    <message>
        <source>提示付款</source>
        <translation>Present now</translation>
    </message>
    <message>
        <source>已过提示付款期</source>
        <translation>Presentation over</translation>
    </message>
    <message>
        <source>票据权利已过期</source>
        <translation>Right expired</translation>
    </message>
    <message>
        <source>可被追索</source>
        <translation>Recourse</translation>
    </message>
    <message>
        <source>凭证已到期，收到款后点“已兑付”。</source>
        <translation>The voucher has matured; once the money is in, press "Paid".</translation>
    </message>
    <message>
        <source>凭证已转出：能否被追索，以平台协议的约定为准。</source>
        <translation>Passed on: whether there is recourse depends on the platform's agreement.</translation>
    </message>
    <message>
        <source>七天内到期，请准备提示付款。</source>
        <translation>It matures within seven days; get ready to present it.</translation>
    </message>
    <message>
        <source>已到期：请自到期日起十日内提示付款（票据法第五十三条），收到款后点“已兑付”。</source>
        <translation>It has matured: present it within ten days of maturity (Bill Law art. 53); once the money is in, press "Paid".</translation>
    </message>
    <message>
        <source>已过提示付款期：作出说明后承兑人仍须付款（票据法第五十三条），但对前手的追索权可能已丧失。</source>
        <translation>The presentation period is over: the acceptor still has to pay once you explain (Bill Law art. 53), but recourse against earlier holders may be lost.</translation>
    </message>
    <message>
        <source>自到期日起已满两年，票据权利消灭（票据法第十七条）。</source>
        <translation>Two years have passed since maturity: the right on the bill is gone (Bill Law art. 17).</translation>
    </message>
    <message>
        <source>票据已转出：到期被拒付时，后手可向我司追索（票据法第三十七条、第六十一条）。</source>
        <translation>Passed on: if it is refused at maturity, later holders can take recourse against us (Bill Law arts. 37, 61).</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>in {days} d</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>已过 {days} 天</source>
        <translation>{days} d ago</translation>
    </message>
    <message>
        <source>{kind} {number} 覆盖 {amount}，{day} 到期前不催收</source>
        <translation>{kind} {number} covers {amount}; not chased before {day}</translation>
    </message>
    <message>
        <source>登记票据</source>
        <translation>Take in bill</translation>
    </message>
    <message>
        <source>票据兑付</source>
        <translation>Bill paid</translation>
    </message>
    <message>
        <source>票据背书</source>
        <translation>Bill endorsed</translation>
    </message>
    <message>
        <source>票据贴现</source>
        <translation>Bill discounted</translation>
    </message>
    <message>
        <source>票据拒付</source>
        <translation>Bill refused</translation>
    </message>
    <message>
        <source>退回票据</source>
        <translation>Bill returned</translation>
    </message>
</context>
<context>
    <name>BillsPage</name>
    <message>
        <source>票据</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>坏账核销</source>
        <translation>Bad debts</translation>
    </message>
    <message>
        <source>坏账核销 {count}</source>
        <translation>Bad debts {count}</translation>
    </message>
</context>
<context>
    <name>BillsView</name>
    <message>
        <source>票据</source>
        <translation>Bills</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在手</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>已转出</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Matures</translation>
    </message>
    <message>
        <source>距到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>票据号码</source>
        <translation>Bill no.</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>承兑人</source>
        <translation>Acceptor</translation>
    </message>
    <message>
        <source>收票日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>筛选：客户、票据号码、出票人、承兑人</source>
        <translation>Filter: customer, bill no., drawer, acceptor</translation>
    </message>
    <message>
        <source>筛选票据</source>
        <translation>Filter bills</translation>
    </message>
    <message>
        <source>没有票据。收到承兑汇票或电子债权凭证时登记，到期前不再催对应的发票。</source>
        <translation>No bills. Take in a bill or voucher when you get one; its invoices are not chased before it matures.</translation>
    </message>
    <message>
        <source>登记票据</source>
        <translation>Take in bill</translation>
    </message>
    <message>
        <source>在手 {held} · 30 天内到期 {soon}</source>
        <translation>In hand {held} · within 30 days {soon}</translation>
    </message>
    <message>
        <source>已转出、可被追索 {recourse}</source>
        <translation>Recourse {recourse}</translation>
    </message>
    <message>
        <source>已登记票据 {amount}</source>
        <translation>Bill of {amount} taken in</translation>
    </message>
    <message>
        <source>以票面金额登记收款，核销指定的发票，多余的留作预收。</source>
        <translation>A receipt of its amount is posted and settles the invoices it is meant for; the rest stays unallocated.</translation>
    </message>
    <message>
        <source>即日起视为客户已付款；票据到期被拒付时，请点“被拒付”恢复欠款。</source>
        <translation>From this day the customer counts as having paid; if the bill is refused later, press "Refused" and the debt is back.</translation>
    </message>
    <message>
        <source>指定的发票恢复催收。</source>
        <translation>Its invoices are chased again.</translation>
    </message>
    <message>
        <source>转出时登记的收款自该日作废，指定的发票恢复未清并重新催收。此操作不能撤销。</source>
        <translation>The receipt posted when it was passed on is voided from that day; its invoices are open and chased again. This cannot be undone.</translation>
    </message>
    <message>
        <source>票据兑付</source>
        <translation>Bill paid</translation>
    </message>
    <message>
        <source>背书转让</source>
        <translation>Endorse</translation>
    </message>
    <message>
        <source>被背书人</source>
        <translation>Endorsee</translation>
    </message>
    <message>
        <source>贴现</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>贴现银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>票据被拒付</source>
        <translation>Bill refused</translation>
    </message>
    <message>
        <source>拒付原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>退回客户</source>
        <translation>Return to customer</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{what}：{amount}</source>
        <translation>{what}: {amount}</translation>
    </message>
</context>
<context>
    <name>BookSection</name>
    <message>
        <source>账套</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>恢复选中的备份</source>
        <translation>Restore the selected backup</translation>
    </message>
    <message>
        <source>检查账套</source>
        <translation>Check the book</translation>
    </message>
    <message>
        <source>导出全部数据</source>
        <translation>Export all data</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>还没有备份。有改动时每 15 分钟、关闭时自动备份，也可以现在就做。</source>
        <translation>No backups yet. They are made every 15 minutes while there are changes and on closing; you can also make one now.</translation>
    </message>
    <message>
        <source>检查与导出</source>
        <translation>Check and export</translation>
    </message>
    <message>
        <source>导出把每张表写成 CSV，连同全部文件放进一个空文件夹，不依赖本程序也能读。</source>
        <translation>The export writes every table as CSV, with all files, into an empty folder; it can be read without this program.</translation>
    </message>
    <message>
        <source>{customers} 个客户 · {invoices} 张发票 · 币种 {currency}</source>
        <translation>Customers: {customers} · invoices: {invoices} · {currency}</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>恢复到 {when} 的备份？</source>
        <translation>Restore the backup of {when}?</translation>
    </message>
    <message>
        <source>当前账套会先关闭，并改名保留在原来的文件夹（.replaced-1），然后打开这份备份。备份文件：{file}</source>
        <translation>The open book is closed first and kept under another name in its folder (.replaced-1); then this backup is opened. Backup file: {file}</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>记录联系</source>
        <extracomment>Ways to talk to a customer that a user records by hand.</extracomment>
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>本级已办完，移出今天的队列</source>
        <translation>This step is done; take it off today's list</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>承诺付款日</source>
        <translation>Promised for</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>接洽人</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>对方姓名、职务</source>
        <translation>name and position</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>下次联系</source>
        <translation>Next contact</translation>
    </message>
    <message>
        <source>填了日期，该客户等到那一天再回到队列。</source>
        <translation>With a day, the customer waits until then.</translation>
    </message>
</context>
<context>
    <name>CallListDialog</name>
    <message>
        <source>另存 Excel…</source>
        <translation>Save as Excel…</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>EMS</source>
        <translation>EMS</translation>
    </message>
    <message>
        <source>挂号信</source>
        <translation>Registered post</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>当面送交</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>律师</source>
        <translation>Lawyer</translation>
    </message>
    <message>
        <source>公证送达</source>
        <translation>Notary</translation>
    </message>
    <message>
        <source>承诺付款</source>
        <translation>Promised to pay</translation>
    </message>
    <message>
        <source>要求延期</source>
        <translation>Asks for time</translation>
    </message>
    <message>
        <source>有争议</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>无人接听</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>拒绝付款</source>
        <translation>Refuses</translation>
    </message>
    <message>
        <source>号码有误</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>已付款待查</source>
        <translation>Says it paid</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>CaseAct</name>
    <message>
        <source>先选中一个客户</source>
        <extracomment>Lines of a list marked for one dossier; more than that is everything, and needs no marking.</extracomment>
        <translation>Select a customer first</translation>
    </message>
    <message>
        <source>核对证据</source>
        <translation>Check the evidence</translation>
    </message>
    <message>
        <source>一个案卷只对一个客户：请只选同一客户的欠款</source>
        <translation>A dossier is against one customer: select debts of one customer only</translation>
    </message>
    <message>
        <source>已为 {customer} 建案，案卷已存档；寄出后请点“移交出去”</source>
        <translation>A case against {customer} is open, its dossier kept; once it is sent, choose "Hand over"</translation>
    </message>
    <message>
        <source>制作案卷</source>
        <translation>Make the dossier</translation>
    </message>
    <message>
        <source>案卷 {customer} {day}</source>
        <translation>Dossier {customer} {day}</translation>
    </message>
    <message>
        <source>生成案卷</source>
        <translation>Make the dossier</translation>
    </message>
    <message>
        <source>已生成案卷 {file}，共 {pages} 页</source>
        <translation>Dossier {file} made, pages: {pages}</translation>
    </message>
    <message>
        <source>{count} 个文件另附</source>
        <translation>files beside it: {count}</translation>
    </message>
    <message>
        <source>另存案卷到文件夹</source>
        <translation>Save the dossier into a folder</translation>
    </message>
    <message>
        <source>已保存 {count} 个文件到 {folder}</source>
        <translation>Files saved to {folder}: {count}</translation>
    </message>
</context>
<context>
    <name>CaseEntryDialog</name>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>选中一件移交案件查看详情</source>
        <extracomment>Which acts a state allows, in the order of their buttons.</extracomment>
        <translation>Select a case to see it whole</translation>
    </message>
    <message>
        <source>委托合同、立案通知、判决书等；案卷的工作簿与另附文件也在这里</source>
        <translation>Mandate, court notice, judgment; the dossier's workbook and loose files are here too</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>With</translation>
    </message>
    <message>
        <source>准备</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>移交日</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>已登记收回</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>净收回</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>移交后账上收款</source>
        <translation>Received since</translation>
    </message>
    <message>
        <source>催收</source>
        <translation>Chasing</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>已恢复日常催收</source>
        <translation>Back in the ordinary queue</translation>
    </message>
    <message>
        <source>自行继续催收</source>
        <translation>We go on chasing</translation>
    </message>
    <message>
        <source>尚未移交，仍在日常队列</source>
        <translation>Not handed over yet; still in the queue</translation>
    </message>
    <message>
        <source>由受托方催收，已移出日常队列</source>
        <translation>Chased by the taker; out of the ordinary queue</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>还没有记录</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>停止自行催收</source>
        <translation>Stop chasing</translation>
    </message>
    <message>
        <source>移交出去…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>已受理…</source>
        <translation>Accepted…</translation>
    </message>
    <message>
        <source>登记费用…</source>
        <translation>Cost…</translation>
    </message>
    <message>
        <source>登记收回…</source>
        <translation>Recovery…</translation>
    </message>
    <message>
        <source>记录进展…</source>
        <translation>Progress…</translation>
    </message>
    <message>
        <source>结案…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>查看案卷</source>
        <translation>See the dossier</translation>
    </message>
    <message>
        <source>另存案卷…</source>
        <translation>Save the dossier…</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>See the customer</translation>
    </message>
</context>
<context>
    <name>CaseStepDialog</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>律师</source>
        <translation>Lawyer</translation>
    </message>
    <message>
        <source>催收机构</source>
        <translation>Collection agency</translation>
    </message>
    <message>
        <source>保险公司</source>
        <translation>Insurer</translation>
    </message>
    <message>
        <source>法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>待移交</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>已移交</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>全额收回</source>
        <translation>Recovered in full</translation>
    </message>
    <message>
        <source>和解部分收回</source>
        <translation>Settled for less</translation>
    </message>
    <message>
        <source>判决（裁决）</source>
        <translation>Judged or awarded</translation>
    </message>
    <message>
        <source>无法收回</source>
        <translation>Uncollectable</translation>
    </message>
    <message>
        <source>撤回自行催收</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>自行继续催收</source>
        <translation>We go on chasing</translation>
    </message>
    <message>
        <source>不再自行催收</source>
        <translation>We stop chasing</translation>
    </message>
    <message>
        <source>登记费用</source>
        <translation>Enter a cost</translation>
    </message>
    <message>
        <source>登记收回</source>
        <translation>Enter a recovery</translation>
    </message>
    <message>
        <source>记录进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>准备移交</source>
        <translation>Case prepared</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Claim handed over</translation>
    </message>
    <message>
        <source>移交受理</source>
        <translation>Case accepted</translation>
    </message>
    <message>
        <source>移交结案</source>
        <translation>Case closed</translation>
    </message>
    <message>
        <source>移交记录</source>
        <translation>Entry in a case</translation>
    </message>
    <message>
        <source>移交催收安排</source>
        <translation>Who chases a case</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>移交案件</source>
        <translation>Claims handed over</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>With</translation>
    </message>
    <message>
        <source>受托方</source>
        <translation>Taker</translation>
    </message>
    <message>
        <source>请求金额</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>筛选：客户、受托方</source>
        <translation>Filter: customer, taker</translation>
    </message>
    <message>
        <source>筛选移交案件</source>
        <translation>Filter cases</translation>
    </message>
    <message>
        <source>没有移交案件。在客户档案的“其他单据”里点“案卷与移交”，一次生成证据目录、时间线、计算表和全部材料。</source>
        <translation>No case yet. Under Other on the page of a customer, Dossier and hand-over makes the index of evidence, timeline, worksheet and all papers at once.</translation>
    </message>
    <message>
        <source>去客户档案</source>
        <translation>To the customers</translation>
    </message>
    <message>
        <source>新移交</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>选中客户，在“其他单据”里点“案卷与移交”</source>
        <translation>Select a customer, then Dossier and hand-over under Other</translation>
    </message>
    <message>
        <source>{count} 件 · 请求 {amount} · 收回 {back} · 费用 {costs} · 净收回 {net}</source>
        <translation>Cases: {count} · claimed {amount} · recovered {back} · costs {costs} · net {net}</translation>
    </message>
    <message>
        <source>移交出去：{customer}</source>
        <translation>Hand over: {customer}</translation>
    </message>
    <message>
        <source>已移交 {taker}；{customer} 移出日常催收</source>
        <translation>Handed over to {taker}; {customer} is out of the ordinary queue</translation>
    </message>
    <message>
        <source>已受理：{taker}</source>
        <translation>Accepted: {taker}</translation>
    </message>
    <message>
        <source>{taker} 已受理</source>
        <translation>{taker} accepted the case</translation>
    </message>
    <message>
        <source>结案：{customer}</source>
        <translation>Close: {customer}</translation>
    </message>
    <message>
        <source>{customer} 的移交已结案</source>
        <translation>The case against {customer} is closed</translation>
    </message>
    <message>
        <source>{customer} 由受托方催收</source>
        <translation>{customer} is chased by the taker</translation>
    </message>
    <message>
        <source>{customer} 自行继续催收</source>
        <translation>We go on chasing {customer}</translation>
    </message>
    <message>
        <source>移交时的案卷，原样存档</source>
        <translation>The dossier as it was handed over</translation>
    </message>
    <message>
        <source>案卷 {customer} {day}</source>
        <translation>Dossier {customer} {day}</translation>
    </message>
</context>
<context>
    <name>ChannelActs</name>
    <message>
        <source>请先选中客户</source>
        <translation>Select customers first</translation>
    </message>
    <message>
        <source>生成电话清单</source>
        <translation>Make the call list</translation>
    </message>
    <message>
        <source>电话清单 {day}</source>
        <translation>Call list {day}</translation>
    </message>
</context>
<context>
    <name>ChasingRulesDialog</name>
    <message>
        <source>催收规则：{customer}</source>
        <translation>Chasing rules: {customer}</translation>
    </message>
    <message>
        <source>不另指定（{name}）</source>
        <translation>None of its own ({name})</translation>
    </message>
    <message>
        <source>不催收此客户（不进入催收队列）</source>
        <translation>Never chase this customer (keep it out of the queue)</translation>
    </message>
    <message>
        <source>客户的阶梯</source>
        <translation>Customer's ladder</translation>
    </message>
    <message>
        <source>随客户</source>
        <translation>As customer</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未清金额</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>阶梯</source>
        <translation>Ladder</translation>
    </message>
    <message>
        <source>未清发票</source>
        <translation>Open invoices</translation>
    </message>
    <message>
        <source>没有未清发票。</source>
        <translation>No open invoices.</translation>
    </message>
    <message>
        <source>不催</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>所选发票的阶梯</source>
        <translation>Ladder of the chosen invoices</translation>
    </message>
    <message>
        <source>不催所选发票</source>
        <translation>Mute chosen</translation>
    </message>
    <message>
        <source>恢复催收</source>
        <translation>Chase again</translation>
    </message>
    <message>
        <source>指定阶梯</source>
        <translation>Assign ladder</translation>
    </message>
    <message>
        <source>未清发票（空格勾选）</source>
        <translation>Open invoices (space ticks)</translation>
    </message>
</context>
<context>
    <name>ChosenLines</name>
    <message>
        <source>只催所选款项（发函）…</source>
        <translation>Letter for the selected items only…</translation>
    </message>
    <message>
        <source>一封函只对一个客户：请只选同一客户的款项</source>
        <translation>A letter goes to one customer: select items of one customer</translation>
    </message>
    <message>
        <source>请先选中未清的款项</source>
        <translation>Select open items first</translation>
    </message>
</context>
<context>
    <name>ClaimBar</name>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>不是客户回款</source>
        <translation>Not a customer's payment</translation>
    </message>
    <message>
        <source>建为新客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>其他客户</source>
        <translation>Another customer</translation>
    </message>
    <message>
        <source>（无户名）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>该付款人的其余 {count} 笔也这样处理</source>
        <translation>The other lines of this payer alike ({count})</translation>
    </message>
    <message>
        <source>{name} {sure}%</source>
        <translation>{name} {sure}%</translation>
    </message>
    <message>
        <source>没有客户与户名、账号、附言或金额相符，请选择客户</source>
        <translation>No customer fits by name, account, memo or amount; choose one</translation>
    </message>
</context>
<context>
    <name>ClockActs</name>
    <message>
        <source>已登记时效事件：{what}</source>
        <translation>Event noted: {what}</translation>
    </message>
    <message>
        <source>已删除时效事件</source>
        <translation>Event deleted</translation>
    </message>
    <message>
        <source>已保存保证：{guarantor}</source>
        <translation>Guarantee saved: {guarantor}</translation>
    </message>
    <message>
        <source>已删除保证：{guarantor}</source>
        <translation>Guarantee deleted: {guarantor}</translation>
    </message>
    <message>
        <source>证据：{what}</source>
        <translation>Proof: {what}</translation>
    </message>
    <message>
        <source>催款签收单、承诺书、受理通知书等，可拖到这里或粘贴截图。</source>
        <translation>Signed receipts, undertakings, court notices: drop them here or paste a screenshot.</translation>
    </message>
</context>
<context>
    <name>ClockPanel</name>
    <message>
        <source>选中一行，看时效依据与可做的事</source>
        <extracomment>A button: its name, its caption, its kind, what it does.</extracomment>
        <translation>Choose a line to see what it rests on and what to do</translation>
    </message>
    <message>
        <source>程序终结后重新计算</source>
        <translation>anew once proceedings close</translation>
    </message>
    <message>
        <source>{day}（放假安排未公布，届时可能顺延；周末调休上班的不顺延）</source>
        <translation>{day} (holidays of that year are not announced: it may move to a later day, or not move where a weekend is worked)</translation>
    </message>
    <message>
        <source>{amount}（已核销坏账，仍可追索）</source>
        <translation>{amount} (written off, still owed)</translation>
    </message>
    <message>
        <source>欠款</source>
        <translation>Owed</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Runs from</translation>
    </message>
    <message>
        <source>{day}（次日起算）</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>届满</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Rests on</translation>
    </message>
    <message>
        <source>经过与证据</source>
        <translation>What happened, with proof</translation>
    </message>
    <message>
        <source>自到期日起没有任何中断时效的记录。</source>
        <translation>Nothing on record has restarted it since the due day.</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>证据…</source>
        <translation>Proof…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>补证据</source>
        <translation>Add proof</translation>
    </message>
    <message>
        <source>还能怎么办</source>
        <translation>What still helps</translation>
    </message>
    <message>
        <source>怎样重新计算</source>
        <translation>What would restart it</translation>
    </message>
    <message>
        <source>登记事件…</source>
        <translation>Note an event…</translation>
    </message>
    <message>
        <source>登记保证…</source>
        <translation>Add guarantee…</translation>
    </message>
    <message>
        <source>整理案卷…</source>
        <translation>Prepare dossier…</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Show customer</translation>
    </message>
    <message>
        <source>全部债务</source>
        <translation>The whole debt</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>保证合同</source>
        <translation>Guarantee no.</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>主债务到期</source>
        <translation>Main debt due</translation>
    </message>
    <message>
        <source>诉讼时效至</source>
        <translation>Limitation ends</translation>
    </message>
    <message>
        <source>保证期间至</source>
        <translation>Period ends</translation>
    </message>
    <message>
        <source>主张</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>送达地址</source>
        <translation>Served at</translation>
    </message>
    <message>
        <source>登记的主张不能保住对该保证人的权利，请看下面的要求。</source>
        <translation>The claim on record does not keep the right against this guarantor; see below.</translation>
    </message>
    <message>
        <source>保证合同、催告保证人的函件和签收凭证</source>
        <translation>The guarantee, claims on the guarantor and their proof</translation>
    </message>
    <message>
        <source>整理案卷起诉债务人…</source>
        <translation>Dossier to sue the debtor…</translation>
    </message>
    <message>
        <source>再次要求保证人承担责任…</source>
        <translation>Claim on the guarantor again…</translation>
    </message>
    <message>
        <source>要求保证人承担责任…</source>
        <translation>Claim on the guarantor…</translation>
    </message>
    <message>
        <source>修改 / 登记主张…</source>
        <translation>Correct / note a claim…</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>催款（要求付款）</source>
        <translation>Demand for payment</translation>
    </message>
    <message>
        <source>对方同意付款（承诺、分期、部分付款、担保）</source>
        <translation>Debtor agreed to pay (promise, instalments, part payment, security)</translation>
    </message>
    <message>
        <source>对方盖章确认欠款金额</source>
        <translation>Debtor confirmed the sum under seal</translation>
    </message>
    <message>
        <source>调解申请、报案、债权转让通知等</source>
        <translation>Mediation, report to the police, notice of assignment</translation>
    </message>
    <message>
        <source>起诉、仲裁、支付令、申报债权等（程序开始）</source>
        <translation>Suit, arbitration, payment order, bankruptcy claim (begins)</translation>
    </message>
    <message>
        <source>程序终结</source>
        <translation>Proceedings closed</translation>
    </message>
    <message>
        <source>最后六个月内的障碍消除（中止）</source>
        <translation>Obstacle in the last six months ceased</translation>
    </message>
    <message>
        <source>催款</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>同意付款</source>
        <translation>Consent to pay</translation>
    </message>
    <message>
        <source>确认欠款</source>
        <translation>Sum confirmed</translation>
    </message>
    <message>
        <source>同等事项</source>
        <translation>Equivalent</translation>
    </message>
    <message>
        <source>起诉或仲裁</source>
        <translation>Suit or arbitration</translation>
    </message>
    <message>
        <source>障碍消除</source>
        <translation>Obstacle ceased</translation>
    </message>
    <message>
        <source>文书须送达：签字盖章，或以其他方式证明到达（时效规定第八条）。电话、口头催款难以证明。</source>
        <translation>It must have arrived: signed, sealed or proved otherwise (Provisions art. 8). Phone calls are hard to prove.</translation>
    </message>
    <message>
        <source>届满后也有用：对方明确表示同意履行的，不得再以时效抗辩（民法典第一百九十二条）。</source>
        <translation>Helps after the end too: who agrees to pay can no longer plead limitation (Civil Code art. 192).</translation>
    </message>
    <message>
        <source>届满前使时效重新计算；届满后仅确认金额不等于同意履行，不恢复（时效规定第十九条）。</source>
        <translation>Restarts the period in time; after the end a confirmed sum is no consent to pay and revives nothing (Provisions art. 19).</translation>
    </message>
    <message>
        <source>自提出请求、报案或通知到达之日中断（时效规定第十二、十三、十七条）。</source>
        <translation>From the day of the request, the report or the notice's arrival (Provisions arts. 12, 13, 17).</translation>
    </message>
    <message>
        <source>自提交之日中断（时效规定第十条），程序终结前不计算；终结时另登记“程序终结”。</source>
        <translation>From the day of filing (Provisions art. 10); nothing runs until the case is closed: note that as well.</translation>
    </message>
    <message>
        <source>从程序终结之日起重新计算三年（民法典第一百九十五条）。</source>
        <translation>Three years run anew from the end of the proceedings (Civil Code art. 195).</translation>
    </message>
    <message>
        <source>只在最后六个月内存在不能行使权利的障碍时登记；自障碍消除之日起满六个月届满（民法典第一百九十四条）。</source>
        <translation>Only for an obstacle within the last six months; the period ends six months after it ceased (Civil Code art. 194).</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>signed for</translation>
    </message>
    <message>
        <source>拒收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>应当到达</source>
        <translation>should have arrived</translation>
    </message>
    <message>
        <source>未证明</source>
        <translation>not proved</translation>
    </message>
    <message>
        <source>有对方签收、盖章或银行流水：可直接证明，时效重新计算。</source>
        <translation>Signature, seal or bank record: proved, the period restarts.</translation>
    </message>
    <message>
        <source>收件人拒收：视为到达，时效重新计算；留好退回的封套和物流记录。</source>
        <translation>Refused by the addressee: counts as arrived; keep the envelope and the tracking record.</translation>
    </message>
    <message>
        <source>寄到约定地址被退回或他人代收：主张“应当到达”（时效规定第八条），法院不一定采信。</source>
        <translation>Returned from the agreed address or taken by another: "should have arrived" (Provisions art. 8); a court may differ.</translation>
    </message>
    <message>
        <source>没有送达证据：不能使时效重新计算，请尽快补上。</source>
        <translation>No proof of delivery: the period does not restart. Find proof soon.</translation>
    </message>
    <message>
        <source>有对方签字、盖章或法院等文书</source>
        <translation>Signed, sealed or an official document</translation>
    </message>
    <message>
        <source>对方拒收，有凭证</source>
        <translation>Refused, with proof</translation>
    </message>
    <message>
        <source>应当到达，有寄送凭证</source>
        <translation>Should have arrived, with proof of posting</translation>
    </message>
    <message>
        <source>暂无证据</source>
        <translation>No proof yet</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>坏账收回</source>
        <translation>Recovery</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>还款计划</source>
        <translation>Payment plan</translation>
    </message>
    <message>
        <source>口头承诺</source>
        <translation>Spoken promise</translation>
    </message>
    <message>
        <source>手工登记</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record delivery</translation>
    </message>
    <message>
        <source>删除寄送记录</source>
        <translation>Delete delivery</translation>
    </message>
    <message>
        <source>登记时效事件</source>
        <translation>Note an event</translation>
    </message>
    <message>
        <source>删除时效事件</source>
        <translation>Delete event</translation>
    </message>
    <message>
        <source>保存保证</source>
        <translation>Save guarantee</translation>
    </message>
    <message>
        <source>删除保证</source>
        <translation>Delete guarantee</translation>
    </message>
    <message>
        <source>诉讼时效</source>
        <extracomment>Days at which the last, the middle and the first warning is given, of either kind of clock.</extracomment>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>保证期间</source>
        <translation>Guarantee period</translation>
    </message>
    <message>
        <source>账销案存</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>程序进行中</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>已届满 {days} 天</source>
        <translation>Expired {days} d ago</translation>
    </message>
    <message>
        <source>今天届满</source>
        <translation>Ends today</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <source>主债务到期</source>
        <translation>Main debt due</translation>
    </message>
    <message>
        <source>付款到期日</source>
        <translation>Due day</translation>
    </message>
    <message>
        <source>{what} 待补证据</source>
        <translation>{what}: lacks proof</translation>
    </message>
    <message>
        <source>{said} 等 {count} 项</source>
        <translation>{said} and others, {count} in all</translation>
    </message>
    <message>
        <source>书面要求保证人承担责任</source>
        <translation>Written claim on the guarantor</translation>
    </message>
    <message>
        <source>起诉债务人或申请仲裁</source>
        <translation>Debtor sued or in arbitration</translation>
    </message>
    <message>
        <source>单独起诉保证人</source>
        <translation>Guarantor sued alone</translation>
    </message>
    <message>
        <source>一并起诉债务人和保证人</source>
        <translation>Debtor and guarantor sued together</translation>
    </message>
    <message>
        <source>尚未主张</source>
        <translation>Not claimed yet</translation>
    </message>
    <message>
        <source>一般保证</source>
        <translation>General guarantee</translation>
    </message>
    <message>
        <source>连带责任保证</source>
        <translation>Joint guarantee</translation>
    </message>
    <message>
        <source>未约定或约定不明（按一般保证）</source>
        <translation>Not agreed or unclear (counts as general)</translation>
    </message>
    <message>
        <source>已在保证期间内起诉债务人。保证债务的诉讼时效自强制执行无果等情形起算（民法典第六百九十四条、担保解释第二十八条）；撤诉后未在期间内再诉的，视为没有主张（第三十一条）。</source>
        <translation>The debtor was sued in time. Limitation against the guarantor begins once enforcement fails (Civil Code art. 694, Interpretation art. 28); a suit withdrawn and not filed again in the period is no claim (art. 31).</translation>
    </message>
    <message>
        <source>已在保证期间内向保证人主张，保证期间不再起作用；保证债务的诉讼时效自主张之日起三年（民法典第六百九十四条）。</source>
        <translation>Claimed in time: the guarantee period no longer matters; limitation runs three years from the claim (Civil Code art. 694).</translation>
    </message>
    <message>
        <source>保证期间已过，保证责任消灭。此后保证人在催收通知上签字也不恢复，除非证明成立了新的保证合同（担保解释第三十四条）。</source>
        <translation>The period is over and the guarantor free. Signing a notice later does not bind him again, short of a new guarantee (Interpretation art. 34).</translation>
    </message>
    <message>
        <source>一般保证：发函无效。必须在期间内对债务人起诉或申请仲裁（民法典第六百九十三条）；只起诉保证人会被驳回（担保解释第二十六条）。</source>
        <translation>General guarantee: a letter is not enough. Sue the debtor or go to arbitration within the period (Civil Code art. 693); suing the guarantor alone is dismissed (Interpretation art. 26).</translation>
    </message>
    <message>
        <source>连带责任保证：必须在期间内向保证人本人主张，只起诉债务人不算（民法典第六百九十三条）；有几个保证人要逐个主张（担保解释第二十九条）。期间不中止、中断、延长。</source>
        <translation>Joint guarantee: claim from the guarantor himself within the period; suing the debtor alone does not count (Civil Code art. 693). Claim from each of several (Interpretation art. 29). Nothing stops or extends the period.</translation>
    </message>
    <message>
        <source>程序进行中，时效已中断；程序终结之日请登记“程序终结”，从那天起重新计算三年。</source>
        <translation>Proceedings are pending and the period is interrupted; note the day they close, from which three years run anew.</translation>
    </message>
    <message>
        <source>到期前，下列任何一项都使三年重新计算（民法典第一百九十五条、时效规定第八至十七条）。催一部分，效力及于整笔（第九条）。</source>
        <translation>Before the end any of these starts three new years (Civil Code art. 195, Provisions arts. 8–17). A demand for part covers the whole (art. 9).</translation>
    </message>
    <message>
        <source>对方签还款协议或分期计划，写明同意履行</source>
        <translation>A repayment agreement or plan, signed, that says the debtor agrees to pay</translation>
    </message>
    <message>
        <source>还款计划…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>对方付一部分款，附言写明所付发票</source>
        <translation>A part payment that names the invoice</translation>
    </message>
    <message>
        <source>登记收款…</source>
        <translation>Receipt…</translation>
    </message>
    <message>
        <source>对方出具付款承诺书，写明同意履行并盖章</source>
        <translation>A sealed undertaking to pay, in which the debtor agrees to perform</translation>
    </message>
    <message>
        <source>已届满：对方可以拒付，发函、起诉都不能挽回。只有对方同意履行才有用：签还款协议、书面承诺付款，或在写明“同意履行”的催款通知上盖章（民法典第一百九十二条、时效规定第十九条）；仅核对金额的盖章、只付一部分款都不够。对方自愿付的不必退还。法院不主动审查时效（第一百九十三条）。</source>
        <translation>Expired: the debtor may refuse to pay; neither letter nor suit saves the claim. Only its consent to perform helps: a payment agreement, a written promise to pay, or its seal on a demand that says it agrees to perform (Civil Code art. 192, limitation rules art. 19); a seal that only confirms the sum, or a part payment, is not enough. What it pays freely is not paid back. A court does not look at limitation of its own accord (art. 193).</translation>
    </message>
    <message>
        <source>付款承诺书…</source>
        <translation>Undertaking…</translation>
    </message>
    <message>
        <source>用 EMS 寄催款函，内件品名写明函件、日期和事由，取回签收凭证</source>
        <translation>A demand by EMS whose waybill names letter, day and matter; fetch the proof</translation>
    </message>
    <message>
        <source>发催款函…</source>
        <translation>Demand…</translation>
    </message>
    <message>
        <source>对账单写明要求付款，请对方盖章并填承诺付款日</source>
        <translation>A statement that demands payment, sealed, with a promised day</translation>
    </message>
    <message>
        <source>对账单…</source>
        <translation>Statement…</translation>
    </message>
    <message>
        <source>起诉、申请仲裁或支付令、申报破产债权、诉前保全</source>
        <translation>A suit, arbitration, payment order, bankruptcy claim or preservation</translation>
    </message>
    <message>
        <source>整理案卷…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>届满后，余款须另有承诺</source>
        <translation>after the end: the rest needs a promise</translation>
    </message>
    <message>
        <source>重新计算</source>
        <translation>Restarted</translation>
    </message>
    <message>
        <source>中断，待程序终结</source>
        <translation>Interrupted by proceedings</translation>
    </message>
    <message>
        <source>中止，顺延</source>
        <translation>Suspended, extended</translation>
    </message>
    <message>
        <source>放弃时效抗辩</source>
        <translation>Revived</translation>
    </message>
    <message>
        <source>到期前，不影响</source>
        <translation>Before the due day</translation>
    </message>
    <message>
        <source>届满后，无效</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>待补证据</source>
        <translation>Lacks proof</translation>
    </message>
    <message>
        <source>不影响</source>
        <translation>No effect</translation>
    </message>
    <message>
        <source>程序进行中，时效已中断</source>
        <translation>Proceedings pending</translation>
    </message>
    <message>
        <source>{day} · {left}</source>
        <translation>{day} · {left}</translation>
    </message>
    <message>
        <source>诉讼时效至</source>
        <translation>Limitation ends</translation>
    </message>
</context>
<context>
    <name>ClocksPage</name>
    <message>
        <source>诉讼时效</source>
        <extracomment>Segments: the warnings a clock stands in, and those at rest.</extracomment>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>全部种类</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票 / 保证人</source>
        <translation>Invoice / guarantor</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>起算日</source>
        <translation>Runs from</translation>
    </message>
    <message>
        <source>届满日</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>最近中断与证据</source>
        <translation>Last restart, proof</translation>
    </message>
    <message>
        <source>待补</source>
        <translation>To be proved</translation>
    </message>
    <message>
        <source>客户、发票号、保证人或拼音首字母</source>
        <translation>Customer, invoice, guarantor or pinyin initials</translation>
    </message>
    <message>
        <source>筛选时效</source>
        <translation>Filter clocks</translation>
    </message>
    <message>
        <source>案卷与移交（所选）…</source>
        <translation>Dossier and hand-over (selected)…</translation>
    </message>
    <message>
        <source>这里没有债权：没有未清的欠款，或都不在所选范围内。</source>
        <translation>No claims here: nothing is open, or none matches.</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>登记保证</source>
        <translation>Add guarantee</translation>
    </message>
    <message>
        <source>没有送达证据的函件不能使时效重新计算</source>
        <translation>A letter without proof of delivery restarts nothing</translation>
    </message>
    <message>
        <source>计算诉讼时效</source>
        <translation>Computing limitation</translation>
    </message>
    <message>
        <source>全部 {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>30 天内 {count}</source>
        <translation>≤ 30 d {count}</translation>
    </message>
    <message>
        <source>90 天内 {count}</source>
        <translation>≤ 90 d {count}</translation>
    </message>
    <message>
        <source>180 天内 {count}</source>
        <translation>≤ 180 d {count}</translation>
    </message>
    <message>
        <source>已届满 {count}</source>
        <translation>Expired {count}</translation>
    </message>
    <message>
        <source>待补证据 {count}</source>
        <translation>No proof {count}</translation>
    </message>
    <message>
        <source>账销案存</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>{count} 笔</source>
        <translation>{count} claims</translation>
    </message>
    <message>
        <source>导出诉讼时效</source>
        <translation>Export limitation</translation>
    </message>
    <message>
        <source>诉讼时效_{day}</source>
        <translation>Limitation_{day}</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>截至 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>诉讼时效与保证期间</source>
        <translation>Limitation and guarantee periods</translation>
    </message>
</context>
<context>
    <name>ClocksTab</name>
    <message>
        <source>发票 / 保证人</source>
        <translation>Invoice / guarantor</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>届满日</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>最近中断与证据</source>
        <translation>Last restart, proof</translation>
    </message>
    <message>
        <source>待补</source>
        <translation>To be proved</translation>
    </message>
    <message>
        <source>诉讼时效</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>没有未清的欠款，也没有保证。</source>
        <translation>Nothing is owed and nothing guaranteed.</translation>
    </message>
    <message>
        <source>登记保证…</source>
        <translation>Add guarantee…</translation>
    </message>
    <message>
        <source>时效依据与可做的事</source>
        <translation>What it rests on, what to do</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>了结争议</source>
        <translation>Close dispute</translation>
    </message>
    <message>
        <source>了结争议：{customer} {number}，{amount}</source>
        <translation>Close dispute: {customer} {number}, {amount}</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>了结日</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>约定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>接着建议开具红字/折让，冲减这张发票。</source>
        <translation>Next, a credit note for this invoice is proposed.</translation>
    </message>
    <message>
        <source>该金额恢复催收，逾期利息自到期次日起连续计算。</source>
        <translation>The amount is chased again; interest runs through from the day after the due date.</translation>
    </message>
</context>
<context>
    <name>CloseInterestDialog</name>
    <message>
        <source>免除利息</source>
        <translation>Waive interest</translation>
    </message>
    <message>
        <source>登记已收利息</source>
        <translation>Interest received</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>{count} 张发票，尚可主张 {total}</source>
        <translation>Invoices: {count}, {total} left to claim</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>这里只记利息已经收到；本金的收款请在收款页登记并核销。</source>
        <translation>This notes interest only; enter money for the principal on the receipts page.</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>识别结果</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>列对应</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>导入后记住这些对应，下次同样表头自动采用</source>
        <translation>Remember these columns for files with the same headers</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>略过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>全部 {count} 个工作表</source>
        <translation>All {count} sheets</translation>
    </message>
    <message>
        <source>{name}（隐藏）</source>
        <translation>{name} (hidden)</translation>
    </message>
    <message>
        <source>已按内容识别版式，无需对应列。</source>
        <translation>Recognised by its content; there are no columns to choose.</translation>
    </message>
    <message>
        <source>（按客户账期）</source>
        <translation>(by terms)</translation>
    </message>
    <message>
        <source>（请选择）</source>
        <translation>(choose)</translation>
    </message>
    <message>
        <source>（文件中没有）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>登记红字 / 折让</source>
        <translation>New credit note</translation>
    </message>
    <message>
        <source>登记退款</source>
        <translation>New refund</translation>
    </message>
    <message>
        <source>录入期初余额</source>
        <translation>Enter opening balances</translation>
    </message>
    <message>
        <source>登记争议</source>
        <translation>Note a dispute</translation>
    </message>
    <message>
        <source>处理中的争议</source>
        <translation>Open disputes</translation>
    </message>
    <message>
        <source>登记送货单</source>
        <translation>Enter a delivery</translation>
    </message>
    <message>
        <source>能发货吗？</source>
        <translation>May we ship?</translation>
    </message>
    <message>
        <source>申请停供</source>
        <translation>Ask for a supply stop</translation>
    </message>
</context>
<context>
    <name>CompanySection</name>
    <message>
        <source>本单位</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>印在催告函的落款和收款账户里；账户为空时，函件不含付款账户。</source>
        <translation>Printed as sender and payee on letters; without an account, letters name none.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>与公章一致</source>
        <translation>As on the company seal</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Credit code (USCC)</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>印在函件联系方式里；邮件草稿的发件人和回复地址</source>
        <translation>On letters, and the sender of mail drafts</translation>
    </message>
    <message>
        <source>收款账户</source>
        <translation>Bank account for payments</translation>
    </message>
    <message>
        <source>开户行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account no.</translation>
    </message>
    <message>
        <source>户名即本单位名称</source>
        <translation>In the name of the company</translation>
    </message>
    <message>
        <source>校验位不符，请核对（不影响保存）</source>
        <translation>Check digit is wrong; please check (can be saved)</translation>
    </message>
</context>
<context>
    <name>ContactActs</name>
    <message>
        <source>已记录联系：{customer}</source>
        <translation>Logged: {customer}</translation>
    </message>
    <message>
        <source>已记录承诺：{customer} {day} 付款</source>
        <translation>Promise noted: {customer} by {day}</translation>
    </message>
    <message>
        <source>走访附件：{name}</source>
        <translation>Files of the visit: {name}</translation>
    </message>
    <message>
        <source>照片、扫描件、签字页可拖到这里。</source>
        <translation>Drop photos, scans and signed pages here.</translation>
    </message>
    <message>
        <source>已存草稿：{name} 的还款计划</source>
        <translation>Draft kept: payment plan of {name}</translation>
    </message>
    <message>
        <source>还款计划已生效：{name}，所选发票暂停催收</source>
        <translation>Payment plan in force: {name}; its invoices are not chased</translation>
    </message>
    <message>
        <source>已取消还款计划：{name}</source>
        <translation>Payment plan cancelled: {name}</translation>
    </message>
    <message>
        <source>取消 {name} 的还款计划</source>
        <translation>Cancel the payment plan of {name}</translation>
    </message>
    <message>
        <source>未付部分恢复催收；已收款项不变。</source>
        <translation>What is unpaid is chased again; what came stays.</translation>
    </message>
    <message>
        <source>取消计划</source>
        <translation>Cancel the plan</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>编辑联系人</source>
        <translation>Edit contact</translation>
    </message>
    <message>
        <source>新建联系人</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>还没有联系人。第一位会写到函件与客户资料上。</source>
        <translation>No contacts yet. The first one goes onto letters and the customer's record.</translation>
    </message>
    <message>
        <source>新建联系人</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ins 新建 · Enter 修改 · Del 删除</source>
        <translation>Ins new · Enter edit · Del delete</translation>
    </message>
    <message>
        <source>已保存联系人 {name}</source>
        <translation>Contact {name} saved</translation>
    </message>
    <message>
        <source>已删除联系人 {name}</source>
        <translation>Contact {name} deleted</translation>
    </message>
</context>
<context>
    <name>ContractDialog</name>
    <message>
        <source>编辑合同</source>
        <translation>Edit contract</translation>
    </message>
    <message>
        <source>新建合同</source>
        <translation>New contract</translation>
    </message>
    <message>
        <source>第八条</source>
        <translation>Clause 8</translation>
    </message>
    <message>
        <source>约定所有权保留：货款付清前货物仍归我方</source>
        <translation>Retention of title: the goods stay ours until paid</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>合同名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已告知中小企业身份</source>
        <translation>SME status told on</translation>
    </message>
    <message>
        <source>管辖法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>送达地址</source>
        <translation>Address for service</translation>
    </message>
    <message>
        <source>违约条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>付款条款</source>
        <translation>Payment</translation>
    </message>
</context>
<context>
    <name>CreditNoteDialog</name>
    <message>
        <source>登记红字 / 折让</source>
        <extracomment>Width in pixels of a remark in the narrowest form.</extracomment>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>填正数</source>
        <translation>a positive amount</translation>
    </message>
    <message>
        <source>如：退货、折让、开票有误</source>
        <translation>such as goods returned, allowance, wrong invoice</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>冲减发票</source>
        <translation>Credits invoice</translation>
    </message>
    <message>
        <source>红字发票号</source>
        <translation>Note no.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>不指定发票（留作未核销）</source>
        <translation>No invoice (stays unallocated)</translation>
    </message>
    <message>
        <source>未清 {amount}</source>
        <translation>{amount} open</translation>
    </message>
    <message>
        <source>{rest} 留作该客户的未核销款</source>
        <translation>{rest} stays unallocated with the customer</translation>
    </message>
    <message>
        <source>冲减后发票 {number} 未清 {left}</source>
        <translation>Leaves {left} open on invoice {number}</translation>
    </message>
    <message>
        <source>发票 {number} 未清只有 {taken}：冲减 {taken}，其余 {rest} 留作未核销款</source>
        <translation>Only {taken} is open on invoice {number}: {taken} is credited, the other {rest} stays unallocated</translation>
    </message>
</context>
<context>
    <name>CurrencyFields</name>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>汇率</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>缺汇率</source>
        <translation>No rate</translation>
    </message>
    <message>
        <source>账套里没有这一天的 {money} 汇率：可在此填写，留空则按缺汇率入账</source>
        <translation>The book has no {money} rate for this day: type one, or leave it empty to post without</translation>
    </message>
    <message>
        <source>最近的汇率是 {day} 的，已偏旧</source>
        <translation>The latest rate is of {day}, which is old</translation>
    </message>
    <message>
        <source>留空用 {day} 的汇率，1 {money} 合人民币</source>
        <translation>Empty takes the rate of {day}: CNY for 1 {money}</translation>
    </message>
</context>
<context>
    <name>CustomerDialog</name>
    <message>
        <source>编辑客户</source>
        <translation>Edit customer</translation>
    </message>
    <message>
        <source>新建客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>未评级</source>
        <translation>Not graded</translation>
    </message>
    <message>
        <source>不催收此客户（不进入催收队列）</source>
        <translation>Do not chase (keep out of the reminder queue)</translation>
    </message>
    <message>
        <source>付款条件</source>
        <translation>Payment terms</translation>
    </message>
    <message>
        <source>账期（天）</source>
        <translation>Terms (days)</translation>
    </message>
    <message>
        <source>信用额度</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>首选渠道</source>
        <translation>Preferred channel</translation>
    </message>
    <message>
        <source>开票后若干天</source>
        <translation>Any number of days after the invoice</translation>
    </message>
    <message>
        <source>与 18 位统一社会信用代码的校验规则不符，请核对；可以照样保存。</source>
        <translation>Does not check as an 18-character credit code; please check. It can be saved as it is.</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>登记发票</source>
        <translation>Post invoice</translation>
    </message>
    <message>
        <source>登记收款</source>
        <translation>Post receipt</translation>
    </message>
    <message>
        <source>其他单据</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>登记红字 / 折让…</source>
        <translation>Credit note…</translation>
    </message>
    <message>
        <source>登记退款…</source>
        <translation>Refund…</translation>
    </message>
    <message>
        <source>录入期初余额…</source>
        <translation>Opening balances…</translation>
    </message>
    <message>
        <source>付款通知（近期发票）…</source>
        <translation>Payment notice (recent invoices)…</translation>
    </message>
    <message>
        <source>发消息…</source>
        <translation>Write a message…</translation>
    </message>
    <message>
        <source>能发货吗？</source>
        <translation>May we ship?</translation>
    </message>
    <message>
        <source>停供 / 恢复供货…</source>
        <translation>Supply stop / resume…</translation>
    </message>
    <message>
        <source>案卷与移交（律师、催收、保险）…</source>
        <translation>Dossier and hand-over…</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>不催收</source>
        <translation>Not chased</translation>
    </message>
    <message>
        <source>{day} 起由受托方催收，不在日常催收队列</source>
        <translation>Chased by the taker since {day}; not in the ordinary queue</translation>
    </message>
    <message>
        <source>责任人 {name}</source>
        <translation>Owner {name}</translation>
    </message>
    <message>
        <source>未设信用额度 · 应收 {balance}</source>
        <translation>No limit · owes {balance}</translation>
    </message>
    <message>
        <source>额度 {limit} · 占用 {share}% · 可用 {free}</source>
        <translation>Limit {limit} · {share}% · {free} free</translation>
    </message>
    <message>
        <source>额度 {limit} · 占用 {share}% · 超额 {free}</source>
        <translation>Limit {limit} · {share}% · {free} over</translation>
    </message>
    <message>
        <source>{count} 张送货单可能已开票而未关联，占用可能重复计</source>
        <translation>{count} deliveries may be invoiced without being linked and count twice</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>最长</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>平均延迟</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>付款及时率</source>
        <translation>On time</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>名称、编码或拼音首字母</source>
        <extracomment>id, code, name One of the choices shown was taken: the hand wants to go on.</extracomment>
        <translation>Name, code or pinyin initials</translation>
    </message>
    <message>
        <source>选择客户</source>
        <translation>Choose a customer</translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>基本资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>往来明细</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>变更记录</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>History</translation>
    </message>
    <message>
        <source>全部 ▾</source>
        <translation>All ▾</translation>
    </message>
    <message>
        <source>诉讼时效</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>承诺与计划</source>
        <translation>Promises and plans</translation>
    </message>
    <message>
        <source>逾期利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Contract no.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>签订</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>违约金</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>付款条款</source>
        <translation>Payment terms</translation>
    </message>
    <message>
        <source>还没有合同。违约金口径与付款条款记在合同上，函件会引用。</source>
        <translation>No contracts yet. They hold the interest basis and payment terms that letters cite.</translation>
    </message>
    <message>
        <source>新建合同</source>
        <translation>New contract</translation>
    </message>
    <message>
        <source>按默认口径</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>双击修改</source>
        <translation>Double-click to edit</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>操作人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>还没有记录。</source>
        <translation>No records yet.</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>级</source>
        <translation>Gr.</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>Receivable</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>预收</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>最长逾期</source>
        <translation>Longest overdue</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>筛选：名称、编码、拼音</source>
        <translation>Name, code, initials</translation>
    </message>
    <message>
        <source>筛选客户</source>
        <translation>Filter customers</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>还没有客户。可以从 Excel 名单导入，也可以逐个新建。</source>
        <translation>No customers yet. Import a list from Excel, or add them one by one.</translation>
    </message>
    <message>
        <source>新建客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>案卷与移交（所选）…</source>
        <translation>Dossier and hand-over (selected)…</translation>
    </message>
    <message>
        <source>发消息…</source>
        <translation>Write messages…</translation>
    </message>
    <message>
        <source>发指定函件…</source>
        <translation>Letter of a kind…</translation>
    </message>
    <message>
        <source>电话清单…</source>
        <translation>Call list…</translation>
    </message>
    <message>
        <source>{count} 个客户</source>
        <translation>Customers: {count}</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>已保存客户 {name}</source>
        <translation>Saved customer {name}</translation>
    </message>
    <message>
        <source>已保存合同 {number}</source>
        <translation>Saved contract {number}</translation>
    </message>
</context>
<context>
    <name>CycleDialog</name>
    <message>
        <source>对账周期</source>
        <extracomment>How long a customer may be silent.</extracomment>
        <translation>Rhythm of statements</translation>
    </message>
    <message>
        <source>多久对一次账</source>
        <translation>How often statements go out</translation>
    </message>
    <message>
        <source>同一般客户</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>一般客户</source>
        <translation>Usually</translation>
    </message>
    <message>
        <source>{grade} 级客户</source>
        <translation>Class {grade}</translation>
    </message>
    <message>
        <source>多少天不回算未回复</source>
        <translation>Silent after</translation>
    </message>
    <message>
        <source>单个客户可以另定周期：在待对账列表上按右键。未回复不等于确认，请电话催回执。</source>
        <translation>Right-click a customer who is due to give it a rhythm of its own. Silence is no consent: call for the slip.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>不批准 {number}，{amount}</source>
        <translation>Refuse {number}, {amount}</translation>
    </message>
    <message>
        <source>审批 {number}，{amount}</source>
        <translation>Approve {number}, {amount}</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>EMS 特快专递</source>
        <translation>EMS</translation>
    </message>
    <message>
        <source>邮政挂号信</source>
        <translation>Registered post</translation>
    </message>
    <message>
        <source>其他快递</source>
        <translation>Other courier</translation>
    </message>
    <message>
        <source>当面送达</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>电子邮件</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>律师送达</source>
        <translation>By a lawyer</translation>
    </message>
    <message>
        <source>公证送达</source>
        <translation>By a notary</translation>
    </message>
    <message>
        <source>法院一般采信邮政寄递；内件品名写明函件、日期和事由，选“返单”，保存寄件联、签收截图和退回的封套。</source>
        <translation>Courts trust the post. The waybill must name letter, day and matter; order a return receipt; keep sender's copy, tracking and returned envelopes.</translation>
    </message>
    <message>
        <source>非邮政快递，法院常要求另行证明签收；重要函件请用 EMS。</source>
        <translation>For private couriers courts often want more proof of arrival; use EMS for what matters.</translation>
    </message>
    <message>
        <source>数据电文进入对方系统即视为到达（电子签名法第十一条），须证明账号属于对方：用合同约定的地址，保存原件和对方回复。</source>
        <translation>A data message arrives when it enters the debtor's system (E-Signature Law art. 11). Prove whose account it is: use the contract's address, keep originals and replies.</translation>
    </message>
    <message>
        <source>请对方在回执上签字、盖章；签收人为法定代表人、负责人、收发部门或被授权人（时效规定第八条）。</source>
        <translation>Have the slip signed or sealed by the legal representative, person in charge, mail room or an authorised person (Provisions art. 8).</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>本人或本单位签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>他人签收</source>
        <translation>Signed by another</translation>
    </message>
    <message>
        <source>拒收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>查无此人</source>
        <translation>Unknown there</translation>
    </message>
    <message>
        <source>还在路上：查到签收后登记，才能使时效重新计算。</source>
        <translation>On its way: record the signature once it is there; only then does the period restart.</translation>
    </message>
    <message>
        <source>已送达，自签收日起时效重新计算；前台、收发室签收属于本单位签收。</source>
        <translation>Delivered: the period restarts that day. Reception and mail room sign for the firm.</translation>
    </message>
    <message>
        <source>签收人与对方关系不明（如物业、邻居）：只能主张“应当到达”，默认不计入；建议补寄或取得对方确认。</source>
        <translation>Who signed is not clearly of the firm: "should have arrived" at best, not counted by default. Send again or get a confirmation.</translation>
    </message>
    <message>
        <source>寄到合同约定或登记地址被退回：可主张“应当到达”（时效规定第八条），默认不计入，可在设置中改变；封套不要拆。</source>
        <translation>Returned from the agreed address: "should have arrived" (Provisions art. 8), not counted by default, see Settings. Do not open the envelope.</translation>
    </message>
    <message>
        <source>没有送达，不能使时效重新计算：请核对地址后重寄；对方下落不明的，可公告送达。</source>
        <translation>Not delivered, nothing restarts: check the address and send again; a debtor who vanished is served by public notice.</translation>
    </message>
    <message>
        <source>{day} 寄出</source>
        <translation>sent {day}</translation>
    </message>
    <message>
        <source>有证据</source>
        <translation>Proved</translation>
    </message>
    <message>
        <source>未寄 {days} 天</source>
        <translation>Not sent {days} d</translation>
    </message>
    <message>
        <source>在途 {days} 天</source>
        <translation>On its way {days} d</translation>
    </message>
    <message>
        <source>缺证据 {days} 天</source>
        <translation>No proof {days} d</translation>
    </message>
</context>
<context>
    <name>DeliveryBox</name>
    <message>
        <source>送达</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>还没有登记寄送：没有送达证据，不能使诉讼时效重新计算。</source>
        <translation>Not recorded as sent: without proof of delivery limitation does not restart.</translation>
    </message>
    <message>
        <source>登记寄送…</source>
        <translation>Record sending…</translation>
    </message>
    <message>
        <source>结果与凭证…</source>
        <translation>Outcome, proof…</translation>
    </message>
    <message>
        <source>结果与凭证（{count}）…</source>
        <translation>Outcome, proof ({count})…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>已登记送达：{state}</source>
        <translation>Delivery recorded: {state}</translation>
    </message>
    <message>
        <source>已登记寄送：{state}</source>
        <translation>Sending recorded: {state}</translation>
    </message>
    <message>
        <source>已删除寄送记录</source>
        <translation>Record of sending deleted</translation>
    </message>
    <message>
        <source>已登记 {count} 封函件的寄送</source>
        <translation>Letters recorded as sent: {count}</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>登记送达结果</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>登记寄送</source>
        <translation>Record sending</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>承运</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>内件品名</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>寄出日</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>寄件联、签收截图、退回封套：拖到这里，或截图后按 Ctrl V</source>
        <translation>Sender's copy, tracking screenshot, returned envelope: drop here, or press Ctrl V</translation>
    </message>
    <message>
        <source>结果日</source>
        <translation>On</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
</context>
<context>
    <name>Designation</name>
    <message>
        <source>债务人指定</source>
        <translation>Designated by the debtor</translation>
    </message>
    <message>
        <source>双方约定</source>
        <translation>As agreed</translation>
    </message>
    <message>
        <source>自行选择</source>
        <translation>Chosen by hand</translation>
    </message>
    <message>
        <source>{name}（{evidence}）</source>
        <translation>{name} ({evidence})</translation>
    </message>
</context>
<context>
    <name>DesignationFields</name>
    <message>
        <source>无指定</source>
        <translation>None</translation>
    </message>
    <message>
        <source>债务人指定</source>
        <translation>By the debtor</translation>
    </message>
    <message>
        <source>双方约定</source>
        <translation>By agreement</translation>
    </message>
    <message>
        <source>自行选择</source>
        <translation>My choice</translation>
    </message>
    <message>
        <source>款项指定</source>
        <translation>Designated</translation>
    </message>
    <message>
        <source>付款时指定或双方约定了抵哪几笔的，先勾选那几张，再按法定顺序；银行附言可作为证据。</source>
        <translation>Where the debtor or an agreement named invoices, tick those, then press By law; the bank memo is evidence.</translation>
    </message>
    <message>
        <source>依据：附言、函件、协议条款</source>
        <translation>Evidence: memo, letter, clause</translation>
    </message>
    <message>
        <source>指定的依据</source>
        <translation>Evidence of the designation</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>新建账套…</source>
        <translation>New book…</translation>
    </message>
    <message>
        <source>打开账套…</source>
        <translation>Open book…</translation>
    </message>
    <message>
        <source>切换账套…</source>
        <translation>Switch book…</translation>
    </message>
    <message>
        <source>演示账套</source>
        <translation>Demo book</translation>
    </message>
    <message>
        <source>导入文件…</source>
        <translation>Import file…</translation>
    </message>
    <message>
        <source>能发货吗？</source>
        <translation>May we ship?</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>检查账套</source>
        <translation>Check the book</translation>
    </message>
    <message>
        <source>导出全部数据…</source>
        <translation>Export everything…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>更新催收队列</source>
        <extracomment>What decides whom to chase; a batch of acts is waited for before the queue follows.</extracomment>
        <translation>Update reminder queue</translation>
    </message>
    <message>
        <source>账套已建好：把客户或发票清单拖进窗口即可导入</source>
        <translation>The book is ready: drop a list of customers or invoices on the window to import it</translation>
    </message>
    <message>
        <source>生成演示账套</source>
        <translation>Making the demo book</translation>
    </message>
    <message>
        <source>尚未备份</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>演示 · </source>
        <translation>Demo · </translation>
    </message>
    <message>
        <source>上次备份 {when}</source>
        <translation>Last backup {when}</translation>
    </message>
    <message>
        <source>收款已录入至 {day}</source>
        <translation>Receipts entered to {day}</translation>
    </message>
    <message>
        <source>{customers} 个客户 · {invoices} 张发票</source>
        <translation>Customers: {customers} · invoices: {invoices}</translation>
    </message>
    <message>
        <source>完整性检查 未通过</source>
        <translation>Integrity check failed</translation>
    </message>
    <message>
        <source>完整性检查 通过</source>
        <translation>Integrity check passed</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>已备份：{name}</source>
        <translation>Backed up: {name}</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>开票日</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>其中争议</source>
        <translation>In dispute</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>对应发票</source>
        <translation>Invoices behind the figure</translation>
    </message>
    <message>
        <source>这一格没有未清的发票。</source>
        <translation>No open invoices in this cell.</translation>
    </message>
    <message>
        <source>返回账龄</source>
        <translation>Back to the aging</translation>
    </message>
    <message>
        <source>← 返回账龄</source>
        <translation>← Back to aging</translation>
    </message>
    <message>
        <source>双击查看发票 · Esc 返回</source>
        <translation>Double-click for the invoice · Esc to go back</translation>
    </message>
    <message>
        <source>（未指定）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>全部区间</source>
        <translation>All buckets</translation>
    </message>
    <message>
        <source>{name} · {where} · {count} 张</source>
        <translation>{name} · {where} · invoices: {count}</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>DisputeActs</name>
    <message>
        <source>已登记争议，暂停催收至 {until}</source>
        <translation>Dispute noted, not chased until {until}</translation>
    </message>
    <message>
        <source>已修改争议</source>
        <translation>Dispute edited</translation>
    </message>
    <message>
        <source>争议处理期延长至 {until}</source>
        <translation>Dispute extended to {until}</translation>
    </message>
    <message>
        <source>争议已了结：{outcome}</source>
        <translation>Dispute closed: {outcome}</translation>
    </message>
    <message>
        <source>已登记红字 {number}，{amount}</source>
        <translation>Credit note {number} posted, {amount}</translation>
    </message>
    <message>
        <source>争议附件：{customer} {number}</source>
        <translation>Files of the dispute: {customer} {number}</translation>
    </message>
    <message>
        <source>检验报告、往来函件、照片可拖到这里。</source>
        <translation>Drop inspection reports, letters and photos here.</translation>
    </message>
</context>
<context>
    <name>DisputeDialog</name>
    <message>
        <source>修改争议</source>
        <translation>Edit dispute</translation>
    </message>
    <message>
        <source>登记争议</source>
        <translation>Note a dispute</translation>
    </message>
    <message>
        <source>争议部分在处理期间不计逾期利息</source>
        <translation>No late-payment interest on the disputed part meanwhile</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>争议类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>争议金额</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>留空为整笔未清金额</source>
        <translation>Empty: all that is open</translation>
    </message>
    <message>
        <source>其余金额照常催收；欠款方为机关、事业单位或大型企业的，无争议部分必须支付（保障中小企业款项支付条例第十五条）。</source>
        <translation>The rest is chased as usual; authorities, public institutions and large enterprises must pay the undisputed part (article 15 of the Regulation on Ensuring Payments to SMEs).</translation>
    </message>
    <message>
        <source>处理人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>处理至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>到期未了结会在工作台提醒，争议部分自动恢复催收。</source>
        <translation>If not closed by then, the workbench says so and the disputed part is chased again.</translation>
    </message>
    <message>
        <source>{customer} · 发票 {number} · 未清 {amount}</source>
        <translation>{customer} · invoice {number} · {amount} open</translation>
    </message>
    <message>
        <source>{number} · 未清 {amount} · 到期 {due}</source>
        <translation>{number} · {amount} open · due {due}</translation>
    </message>
</context>
<context>
    <name>DisputeList</name>
    <message>
        <source>争议</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>争议金额</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>处理人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>处理至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>登记争议</source>
        <translation>Note a dispute</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>延长…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>了结…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>附件…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>没有处理中的争议。</source>
        <translation>No open disputes.</translation>
    </message>
    <message>
        <source>这个客户没有争议。</source>
        <translation>This customer has no disputes.</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>DisputePanel</name>
    <message>
        <source>选中一条争议查看详情</source>
        <translation>Mark a dispute to see it</translation>
    </message>
    <message>
        <source>无争议部分 {amount} 照常催收。</source>
        <translation>The undisputed {amount} is chased as usual.</translation>
    </message>
    <message>
        <source>整笔暂停催收。</source>
        <translation>All of it is not chased for now.</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>照计</source>
        <translation>Runs on</translation>
    </message>
    <message>
        <source>争议金额</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>处理至</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>处理人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>争议部分利息</source>
        <translation>Interest on it</translation>
    </message>
</context>
<context>
    <name>Disputes</name>
    <message>
        <source>质量</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>未收到货</source>
        <translation>Goods not received</translation>
    </message>
    <message>
        <source>未收到发票</source>
        <translation>Invoice not received</translation>
    </message>
    <message>
        <source>重复开票</source>
        <translation>Invoiced twice</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>Upheld</translation>
    </message>
    <message>
        <source>部分成立</source>
        <translation>Upheld in part</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>客户撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} d over</translation>
    </message>
    <message>
        <source>剩 {days} 天</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <source>争议 {amount}，暂停催收至 {until}</source>
        <translation>{amount} in dispute, not chased until {until}</translation>
    </message>
    <message>
        <source>争议 {amount}，{until} 已到期，恢复催收</source>
        <translation>{amount} in dispute, time ran out on {until}, chased again</translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>另存 PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已结清</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>待核销</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>部分核销</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>预收</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>已核销</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>收款作废</source>
        <translation>Receipt voided</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>发票作废</source>
        <translation>Invoice voided</translation>
    </message>
    <message>
        <source>红字</source>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>坏账收回</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>小额减免</source>
        <translation>Waiver</translation>
    </message>
    <message>
        <source>手续费</source>
        <translation>Bank fee</translation>
    </message>
    <message>
        <source>抵销</source>
        <translation>Set-off</translation>
    </message>
    <message>
        <source>折扣</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>核销坏账</source>
        <translation>Write-off</translation>
    </message>
    <message>
        <source>{days} 天以上</source>
        <translation>{days}+ d</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>元</source>
        <translation>CNY</translation>
    </message>
    <message>
        <source>人民币</source>
        <translation>CNY</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>客户编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>信用代码</source>
        <translation>USCC</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>账期（天）</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>付款条件</source>
        <translation>Payment terms</translation>
    </message>
    <message>
        <source>信用额度</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>首选渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>企业规模</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>不催收</source>
        <translation>Not chased</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>开票日</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>合同号</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>结清日</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>收款日</source>
        <translation>Receipt date</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Bank ref</translation>
    </message>
    <message>
        <source>核销发票号</source>
        <translation>Pays inv.</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>收款账号</source>
        <translation>Our account</translation>
    </message>
    <message>
        <source>付款账号</source>
        <translation>Payer's account</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>凭证字号</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>借方 / 本期应收</source>
        <translation>Debit</translation>
    </message>
    <message>
        <source>贷方 / 本期实收</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>保存客户资料</source>
        <translation>Save customer</translation>
    </message>
    <message>
        <source>保存合同</source>
        <translation>Save contract</translation>
    </message>
    <message>
        <source>登记发票</source>
        <translation>Post invoice</translation>
    </message>
    <message>
        <source>免除利息</source>
        <translation>Interest waived</translation>
    </message>
    <message>
        <source>登记已收利息</source>
        <translation>Interest received</translation>
    </message>
    <message>
        <source>恢复主张利息</source>
        <translation>Interest claimed again</translation>
    </message>
    <message>
        <source>导入 LPR</source>
        <translation>LPR imported</translation>
    </message>
    <message>
        <source>作废发票</source>
        <translation>Void invoice</translation>
    </message>
    <message>
        <source>保存发票模板</source>
        <translation>Save an invoice template</translation>
    </message>
    <message>
        <source>删除发票模板</source>
        <translation>Delete an invoice template</translation>
    </message>
    <message>
        <source>登记红字 / 折让</source>
        <translation>Credit note entered</translation>
    </message>
    <message>
        <source>登记期初</source>
        <translation>Opening items entered</translation>
    </message>
    <message>
        <source>登记退款</source>
        <translation>Refund entered</translation>
    </message>
    <message>
        <source>作废红字</source>
        <translation>Credit note voided</translation>
    </message>
    <message>
        <source>作废期初</source>
        <translation>Opening item voided</translation>
    </message>
    <message>
        <source>作废退款</source>
        <translation>Refund voided</translation>
    </message>
    <message>
        <source>登记交付/收票/验收日</source>
        <translation>Delivery, receipt or acceptance recorded</translation>
    </message>
    <message>
        <source>展期</source>
        <translation>Due day extended</translation>
    </message>
    <message>
        <source>保存联系人</source>
        <translation>Contact saved</translation>
    </message>
    <message>
        <source>删除联系人</source>
        <translation>Contact deleted</translation>
    </message>
    <message>
        <source>登记收款</source>
        <translation>Post receipt</translation>
    </message>
    <message>
        <source>作废收款</source>
        <translation>Void receipt</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Allocate</translation>
    </message>
    <message>
        <source>登记抵账</source>
        <translation>Set off</translation>
    </message>
    <message>
        <source>留作预收</source>
        <translation>Keep as prepayment</translation>
    </message>
    <message>
        <source>取消预收</source>
        <translation>No longer a prepayment</translation>
    </message>
    <message>
        <source>改收款客户</source>
        <translation>Move a receipt to another customer</translation>
    </message>
    <message>
        <source>导入客户</source>
        <translation>Import customers</translation>
    </message>
    <message>
        <source>导入发票</source>
        <translation>Import invoices</translation>
    </message>
    <message>
        <source>导入收款</source>
        <translation>Import receipts</translation>
    </message>
    <message>
        <source>导入期初余额</source>
        <translation>Import opening balances</translation>
    </message>
    <message>
        <source>导入往来明细账</source>
        <translation>Import of a ledger</translation>
    </message>
    <message>
        <source>登记争议</source>
        <translation>Dispute noted</translation>
    </message>
    <message>
        <source>修改争议</source>
        <translation>Dispute edited</translation>
    </message>
    <message>
        <source>延长争议</source>
        <translation>Dispute extended</translation>
    </message>
    <message>
        <source>了结争议</source>
        <translation>Dispute closed</translation>
    </message>
    <message>
        <source>登记送货单</source>
        <translation>Delivery entered</translation>
    </message>
    <message>
        <source>登记签收</source>
        <translation>Delivery signed for</translation>
    </message>
    <message>
        <source>送货单关联发票</source>
        <translation>Deliveries linked to an invoice</translation>
    </message>
    <message>
        <source>取消送货单关联</source>
        <translation>Delivery unlinked</translation>
    </message>
    <message>
        <source>送货单开票</source>
        <translation>Deliveries invoiced</translation>
    </message>
    <message>
        <source>作废送货单</source>
        <translation>Delivery voided</translation>
    </message>
    <message>
        <source>登记交票</source>
        <translation>Invoice handed over</translation>
    </message>
    <message>
        <source>签发函件</source>
        <translation>Issue letter</translation>
    </message>
    <message>
        <source>保存函件模板</source>
        <translation>Save the text of a letter</translation>
    </message>
    <message>
        <source>保存信头</source>
        <translation>Save the letterhead</translation>
    </message>
    <message>
        <source>选择函件语言</source>
        <translation>Choose the language of letters</translation>
    </message>
    <message>
        <source>生成对账单</source>
        <translation>Make statement</translation>
    </message>
    <message>
        <source>登记回执</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>登记对账单寄送</source>
        <translation>Record how a statement was sent</translation>
    </message>
    <message>
        <source>作废对账单</source>
        <translation>Withdraw statement</translation>
    </message>
    <message>
        <source>办结催收</source>
        <translation>Finish reminder</translation>
    </message>
    <message>
        <source>跳过催收级次</source>
        <translation>Skip a step</translation>
    </message>
    <message>
        <source>批量跳过催收级次</source>
        <translation>Skip several steps</translation>
    </message>
    <message>
        <source>催收改期</source>
        <translation>Postpone a reminder</translation>
    </message>
    <message>
        <source>批量催收改期</source>
        <translation>Postpone several reminders</translation>
    </message>
    <message>
        <source>催收升级</source>
        <translation>Escalate a reminder</translation>
    </message>
    <message>
        <source>暂停催收</source>
        <translation>Pause chasing</translation>
    </message>
    <message>
        <source>恢复催收</source>
        <translation>Resume chasing</translation>
    </message>
    <message>
        <source>保存催收阶梯</source>
        <translation>Save a ladder</translation>
    </message>
    <message>
        <source>删除催收阶梯</source>
        <translation>Delete a ladder</translation>
    </message>
    <message>
        <source>更改催收规则</source>
        <translation>Change chasing rules</translation>
    </message>
    <message>
        <source>记录联系</source>
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>记录承诺</source>
        <translation>Log a promise</translation>
    </message>
    <message>
        <source>存还款计划草稿</source>
        <translation>Draft of a payment plan</translation>
    </message>
    <message>
        <source>签订还款计划</source>
        <translation>Agree a payment plan</translation>
    </message>
    <message>
        <source>取消还款计划</source>
        <translation>Cancel a payment plan</translation>
    </message>
    <message>
        <source>核对还款计划</source>
        <translation>Check payment plans</translation>
    </message>
    <message>
        <source>更新催收队列</source>
        <translation>Update queue</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>继续填写</source>
        <extracomment>A hand that rests so long may have been called away; milliseconds.</extracomment>
        <translation>Go on</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>正在续填草稿，登记后草稿自动删除</source>
        <translation>Going on with a draft; it is deleted once posted</translation>
    </message>
    <message>
        <source>有 {count} 份没填完的草稿：{what}</source>
        <translation>Drafts not finished: {count}. {what}</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>松开鼠标即可导入：客户、发票、收款或银行流水</source>
        <translation>Drop to import: customers, invoices, receipts or bank statements</translation>
    </message>
</context>
<context>
    <name>DueHistory</name>
    <message>
        <source>到期日变更</source>
        <translation>Due day moved</translation>
    </message>
    <message>
        <source>登记交付/收票/验收日…</source>
        <translation>Event day…</translation>
    </message>
    <message>
        <source>展期…</source>
        <translation>Extend…</translation>
    </message>
</context>
<context>
    <name>EdgesPopup</name>
    <message>
        <source>账龄区间</source>
        <extracomment>Edges people use; the first are the usual ones.</extracomment>
        <translation>Aging buckets</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>各区间的最后一天，用逗号隔开</source>
        <translation>Last day of each bucket, separated by commas</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>没有登记；填到一半的内容已留作草稿，下次打开可以继续</source>
        <translation>Not posted; what was typed is kept as a draft to go on with next time</translation>
    </message>
    <message>
        <source>{doubt}。确实无误请再保存一次</source>
        <translation>{doubt}. If that is right, save once more</translation>
    </message>
</context>
<context>
    <name>EventDayDialog</name>
    <message>
        <source>登记交付 / 收票 / 验收日</source>
        <extracomment>Width in pixels of a remark in the narrowest form.</extracomment>
        <translation>Day of delivery, receipt or acceptance</translation>
    </message>
    <message>
        <source>发票 {number} · {customer}</source>
        <translation>Invoice {number} · {customer}</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>What</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>到期日不变：只记下日期。</source>
        <translation>No due day moves: the date is kept.</translation>
    </message>
    <message>
        <source>已另行约定 {day} 到期，保持不变（付款条件：{why}）</source>
        <translation>Agreed to be due on {day}, which stands (terms: {why})</translation>
    </message>
    <message>
        <source>到期日由 {before} 移至 {after}：{why}</source>
        <translation>Due day moves from {before} to {after}: {why}</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>修改时效事件</source>
        <translation>Correct an event</translation>
    </message>
    <message>
        <source>登记时效事件</source>
        <translation>Note an event</translation>
    </message>
    <message>
        <source>只对发票 {number}</source>
        <translation>Invoice {number} only</translation>
    </message>
    <message>
        <source>对该客户当日已到期的全部欠款</source>
        <translation>All the customer owed and was due that day</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>发生日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>案号、文书编号、经手人等；证据文件附在客户或函件上</source>
        <translation>Case or document number, who handled it</translation>
    </message>
</context>
<context>
    <name>ExchangeSection</name>
    <message>
        <source>外币汇率</source>
        <translation>Exchange rates</translation>
    </message>
    <message>
        <source>1 单位外币合多少人民币。入账时取当天或之前最近一条并固定；录入后登记单据即可选该币种。</source>
        <translation>CNY for one unit. A document takes the latest rate on or before its day and keeps it; once a currency has a rate, forms offer it.</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>汇率</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>还没有汇率。只用人民币的账套不需要。</source>
        <translation>No rates yet. A book in CNY needs none.</translation>
    </message>
    <message>
        <source>粘贴或导入</source>
        <translation>Paste or import</translation>
    </message>
    <message>
        <source>中行折算价</source>
        <translation>Bank of China</translation>
    </message>
    <message>
        <source>删除选中</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>保存汇率</source>
        <translation>Save rate</translation>
    </message>
    <message>
        <source>粘贴或导入…</source>
        <translation>Paste or import…</translation>
    </message>
    <message>
        <source>汇率最多用几天</source>
        <translation>Days a rate may be used</translation>
    </message>
    <message>
        <source>汇率超过</source>
        <translation>Warn of rates older than</translation>
    </message>
    <message>
        <source>天未更新时提醒</source>
        <translation>days</translation>
    </message>
    <message>
        <source>缺汇率入账的单据 {count} 张：{documents}；不计汇兑损益</source>
        <translation>{count} documents posted without a rate: {documents}; no gain is counted</translation>
    </message>
    <message>
        <source>已保存 {day} 的汇率</source>
        <translation>Rate of {day} saved</translation>
    </message>
    <message>
        <source>已删除一条汇率</source>
        <translation>Rate deleted</translation>
    </message>
    <message>
        <source>已导入 {count} 条汇率</source>
        <translation>{count} rates imported</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>延长争议处理期</source>
        <translation>More time for a dispute</translation>
    </message>
    <message>
        <source>延长：{customer} {number}</source>
        <translation>More time: {customer} {number}</translation>
    </message>
    <message>
        <source>处理至</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>展期</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>展期：{number} · {customer}</source>
        <translation>Extend {number} · {customer}</translation>
    </message>
    <message>
        <source>如：客户来函申请，经理同意</source>
        <translation>such as asked for in writing, agreed by the manager</translation>
    </message>
    <message>
        <source>新到期日</source>
        <translation>New due day</translation>
    </message>
    <message>
        <source>现到期日 {day}；今天之前的账龄与报表不变。</source>
        <translation>Due {day} now; aging and reports of days before today stay as they are.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>包含…</source>
        <translation>contains…</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>发货交票提醒</source>
        <translation>Deliveries and handing over</translation>
    </message>
    <message>
        <source> 小时</source>
        <translation> hours</translation>
    </message>
    <message>
        <source>发货后开票、开票后交付，时限</source>
        <translation>Invoice after shipping, hand over after invoicing within</translation>
    </message>
    <message>
        <source>只记日期，不足一天按一天算：24 小时即次日日终。</source>
        <translation>Only days are kept and begun days count whole: 24 hours reach to the end of the next day.</translation>
    </message>
    <message>
        <source>从哪天开的发票起登记交付</source>
        <translation>Follow invoices issued from</translation>
    </message>
    <message>
        <source>更早的发票不列入“已开票未交付”；留空则不登记。</source>
        <translation>Earlier invoices are not listed as not handed over; empty: not followed.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>保存</source>
        <extracomment>No caption, however long in English, leaves a field less.</extracomment>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FxView</name>
    <message>
        <source>起始日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>截止日</source>
        <translation>To</translation>
    </message>
    <message>
        <source>按客户</source>
        <translation>By customer</translation>
    </message>
    <message>
        <source>已实现明细</source>
        <translation>Realised</translation>
    </message>
    <message>
        <source>未实现</source>
        <translation>Unrealised</translation>
    </message>
    <message>
        <source>这段时间没有外币核销，也没有未清的外币款项。</source>
        <translation>Nothing was settled in a foreign currency in this period, and nothing is open.</translation>
    </message>
    <message>
        <source>返回账龄</source>
        <translation>Back to the aging</translation>
    </message>
    <message>
        <source>← 返回账龄</source>
        <translation>← Back to the aging</translation>
    </message>
    <message>
        <source>导出汇兑损益</source>
        <translation>Export exchange gains</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>核销原币</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>已实现损益</source>
        <translation>Realised</translation>
    </message>
    <message>
        <source>未实现损益</source>
        <translation>Unrealised</translation>
    </message>
    <message>
        <source>缺汇率</source>
        <translation>No rate</translation>
    </message>
    <message>
        <source>核销日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>发票汇率</source>
        <translation>Invoice rate</translation>
    </message>
    <message>
        <source>收款汇率</source>
        <translation>Receipt rate</translation>
    </message>
    <message>
        <source>汇兑损益</source>
        <translation>Gain or loss</translation>
    </message>
    <message>
        <source>单据号</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未清原币</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>入账汇率</source>
        <translation>Booked at</translation>
    </message>
    <message>
        <source>期末汇率</source>
        <translation>Closing rate</translation>
    </message>
    <message>
        <source>入账金额</source>
        <translation>Booked CNY</translation>
    </message>
    <message>
        <source>期末金额</source>
        <translation>Closing CNY</translation>
    </message>
    <message>
        <source>计算汇兑损益</source>
        <translation>Working out exchange gains</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>已实现 {realised} 元 · 未实现 {unrealised} 元</source>
        <translation>Realised {realised} · unrealised {unrealised} CNY</translation>
    </message>
    <message>
        <source>缺汇率 {count} 笔，未计损益    </source>
        <translation>{count} without a rate, no gain counted    </translation>
    </message>
    <message>
        <source>汇兑损益_{day}.xlsx</source>
        <translation>Exchange gains_{day}.xlsx</translation>
    </message>
    <message>
        <source>已导出 {file}</source>
        <translation>Exported {file}</translation>
    </message>
</context>
<context>
    <name>Goods</name>
    <message>
        <source>货物或服务</source>
        <translation>Goods or service</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>价税合计</source>
        <translation>With tax</translation>
    </message>
    <message>
        <source>发票明细</source>
        <extracomment>Pixels from which the quantity has room, and all columns.</extracomment>
        <translation>Invoice lines</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>GoodsEditor</name>
    <message>
        <source>货物或服务</source>
        <translation>Goods or service</translation>
    </message>
    <message>
        <source>规格</source>
        <translation>Spec</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>税率</source>
        <translation>Tax rate</translation>
    </message>
    <message>
        <source>税额</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>每行填名称和金额；数量 × 单价自动算出金额，Ins 插行，Ctrl+Delete 删行</source>
        <translation>A name and an amount in each row; quantity × price makes the amount; Ins adds a row, Ctrl+Delete takes one out</translation>
    </message>
    <message>
        <source>明细价税合计 {lines}，与发票金额一致</source>
        <translation>The lines come to {lines} with tax, as the invoice does</translation>
    </message>
    <message>
        <source>明细价税合计 {lines}，与发票金额 {amount} 不一致</source>
        <translation>The lines come to {lines} with tax, the invoice to {amount}</translation>
    </message>
</context>
<context>
    <name>GuaranteeDialog</name>
    <message>
        <source>修改保证</source>
        <translation>Correct a guarantee</translation>
    </message>
    <message>
        <source>登记保证</source>
        <translation>Add guarantee</translation>
    </message>
    <message>
        <source>不关联</source>
        <translation>None</translation>
    </message>
    <message>
        <source>债务人</source>
        <translation>Debtor</translation>
    </message>
    <message>
        <source>保证人</source>
        <translation>Guarantor</translation>
    </message>
    <message>
        <source>保证方式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>保证合同号</source>
        <translation>Guarantee no.</translation>
    </message>
    <message>
        <source>主合同</source>
        <translation>Main contract</translation>
    </message>
    <message>
        <source>保证金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>主债务到期日</source>
        <translation>Main debt due</translation>
    </message>
    <message>
        <source>留空为全部债务</source>
        <translation>Empty: the whole debt</translation>
    </message>
    <message>
        <source>保证期间</source>
        <translation>Guarantee period</translation>
    </message>
    <message>
        <source>月数（如 24）或最后一日（如 2027-12-31）；未约定留空</source>
        <translation>Months (24) or last day (2027-12-31); empty for none agreed</translation>
    </message>
    <message>
        <source>送达地址</source>
        <translation>Served at</translation>
    </message>
    <message>
        <source>已主张</source>
        <translation>Claimed by</translation>
    </message>
    <message>
        <source>主张日</source>
        <translation>Claimed on</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>填入主债务到期日后显示保证期间的最后一日。</source>
        <translation>Enter when the main debt is due to see the last day.</translation>
    </message>
    <message>
        <source>保证期间至 {day}；未约定、约定不明或“直至还清”为主债务到期之日起六个月，不中止、中断、延长。</source>
        <translation>The period ends on {day}. None agreed, unclear or "until paid": six months after the main debt is due; nothing stops or extends it.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>登记交票</source>
        <translation>Invoice handed over</translation>
    </message>
    <message>
        <source>客户收票日</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>记入客户的往来记录；账期自收票起算的发票，到期日随之确定。</source>
        <translation>Noted in the customer's history; where terms count from the receipt, the due day follows.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>移交</source>
        <extracomment>Milliseconds after the last tick before the claim is worked out anew.</extracomment>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>移交 {customer}</source>
        <translation>Hand over {customer}</translation>
    </message>
    <message>
        <source>制作案卷并建案</source>
        <translation>Make dossier and open case</translation>
    </message>
    <message>
        <source>主张哪些欠款</source>
        <translation>Debts claimed</translation>
    </message>
    <message>
        <source>移交后自行继续催收（客户仍在催收队列）</source>
        <translation>We go on chasing too (the customer stays in the queue)</translation>
    </message>
    <message>
        <source>仅生成案卷…</source>
        <translation>Dossier only…</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未清金额</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>账销案存</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>Hand over to</translation>
    </message>
    <message>
        <source>受托方</source>
        <translation>Taker</translation>
    </message>
    <message>
        <source>请求金额</source>
        <translation>Amount claimed</translation>
    </message>
    <message>
        <source>请至少勾选一笔欠款</source>
        <translation>Tick at least one debt</translation>
    </message>
    <message>
        <source>一个案卷只用一种货币：请只勾选同一币种的欠款</source>
        <translation>A dossier holds one currency: tick debts in one currency only</translation>
    </message>
    <message>
        <source>正在重新核对证据…</source>
        <translation>Checking the evidence again…</translation>
    </message>
    <message>
        <source>逾期本金 {principal} + 利息 {interest}，计至 {day}；证据 {count} 项</source>
        <translation>Overdue {principal} + interest {interest}, to {day}; {count} exhibits</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>证据清单齐备，没有发现缺项。</source>
        <translation>The evidence is complete; nothing is missing.</translation>
    </message>
    <message>
        <source>还缺或需留意 {count} 项（可先补齐，也可照样制作）</source>
        <translation>{count} missing or to be heeded (complete them first, or make it anyway)</translation>
    </message>
    <message>
        <source>缺项清单</source>
        <translation>What is missing</translation>
    </message>
</context>
<context>
    <name>HoldLetterDialog</name>
    <message>
        <source>关联停供通知函</source>
        <translation>Link the notice of the stop</translation>
    </message>
    <message>
        <source>{customer} 的停供通知函</source>
        <translation>Notice of the stop to {customer}</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>停供须及时通知对方（民法典第 528 条）；送达情况在函件页登记。</source>
        <translation>A stop must be notified at once (Civil Code art. 528); delivery is recorded on the letters page.</translation>
    </message>
</context>
<context>
    <name>HoldNoticeDialog</name>
    <message>
        <source>停供通知函</source>
        <translation>Notice of the stop</translation>
    </message>
    <message>
        <source>向 {customer} 开具暂停供货通知函</source>
        <translation>Issue a notice of the supply stop to {customer}</translation>
    </message>
    <message>
        <source>开具</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>对方应先付款而未付（民法典第 526 条）</source>
        <translation>They were to pay first and have not (Civil Code art. 526)</translation>
    </message>
    <message>
        <source>合同关于逾期付款的约定</source>
        <translation>The contract's terms on late payment</translation>
    </message>
    <message>
        <source>不安抗辩（民法典第 527、528 条）</source>
        <translation>Doubts about their means (Civil Code arts. 527, 528)</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>停供日期</source>
        <translation>Stop from</translation>
    </message>
    <message>
        <source>确切证据</source>
        <translation>Certain evidence</translation>
    </message>
    <message>
        <source>停供范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>在途货物</source>
        <translation>Goods in transit</translation>
    </message>
    <message>
        <source>恢复条件</source>
        <translation>To resume</translation>
    </message>
    <message>
        <source>确切证据仅不安抗辩时必填；范围与恢复条件留空则用范本。开具后不能撤销，只能作废。</source>
        <translation>Evidence is needed for arts. 527 and 528 alone; scope and conditions left empty are as in the template. Once issued it cannot be undone, only voided.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>导出问题清单</source>
        <translation>Export problems</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>导入预览</source>
        <translation>Import preview</translation>
    </message>
    <message>
        <source>把 Excel 或 CSV 文件拖到窗口里，先看清要发生什么，再导入。客户、发票、收款都可以。</source>
        <translation>Drop an Excel or CSV file of customers, invoices or receipts on the window: see what will happen, then import.</translation>
    </message>
    <message>
        <source>核对付款人</source>
        <translation>Looking for payers</translation>
    </message>
    <message>
        <source>{file}-问题清单.xlsx</source>
        <translation>{file}-problems.xlsx</translation>
    </message>
    <message>
        <source>已导出 {file}，改正后再导入即可</source>
        <translation>{file} was written; correct it and import it again</translation>
    </message>
    <message>
        <source>导入 · {file}</source>
        <translation>Import · {file}</translation>
    </message>
    <message>
        <source>选择要导入的文件</source>
        <translation>Choose the file to import</translation>
    </message>
    <message>
        <source>表格文件</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>正在读取 {file}…</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>读取文件</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>读取表头</source>
        <translation>Reading the header</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>导入 {file}</source>
        <translation>Import {file}</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>付款人 / 客户</source>
        <extracomment>What a column of openings is called in a row of money in.</extracomment>
        <translation>Payer / customer</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>已有，跳过</source>
        <translation>Known, skipped</translation>
    </message>
    <message>
        <source>不是客户回款</source>
        <translation>Not a customer's</translation>
    </message>
    <message>
        <source>期初 · 新客户</source>
        <translation>Opening · new customer</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>新增 · 新客户</source>
        <translation>New · new customer</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>待认领</source>
        <translation>To claim</translation>
    </message>
    <message>
        <source>{name}？{sure}%</source>
        <translation>{name}? {sure}%</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>略过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>待认领</source>
        <translation>To claim</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>空行 {count}</source>
        <translation>{count} blank</translation>
    </message>
    <message>
        <source>合计行 {count}</source>
        <translation>{count} totals</translation>
    </message>
    <message>
        <source>作废 {count}</source>
        <translation>{count} void</translation>
    </message>
    <message>
        <source>新增 {count} 行</source>
        <translation>{count} new rows</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，合计 {amounts}</source>
        <translation>, {amounts} in all</translation>
    </message>
    <message>
        <source>同时建立 {count} 个新客户</source>
        <translation>{count} new customers with them</translation>
    </message>
    <message>
        <source>{count} 笔不是客户回款</source>
        <translation>{count} are no customer's payment</translation>
    </message>
    <message>
        <source>{count} 笔待认领，认领前不入账</source>
        <translation>{count} to be claimed, not posted before</translation>
    </message>
    <message>
        <source>{count} 行日期在今天之后，请核对</source>
        <translation>{count} rows are dated after today, please check</translation>
    </message>
    <message>
        <source>{count} 处有问题不导入，可修改后重新导入</source>
        <translation>{count} problems left out; correct them and import again</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{place}：{problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>{problem}
原文：{text}</source>
        <translation>{problem}
In the file: {text}</translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>Import rows ({count})</translation>
    </message>
    <message>
        <source>登记流水至 {day}</source>
        <translation>Known to {day}</translation>
    </message>
    <message>
        <source>记住选择</source>
        <translation>Remember</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{file} 没有新的进账，收款核对至 {day}</source>
        <translation>{file} has no new money in; receipts are known up to {day}</translation>
    </message>
    <message>
        <source>已从 {file} 导入 {count} 行{kind}</source>
        <translation>Imported from {file} ({kind}), rows: {count}</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>期初余额</source>
        <translation>Opening balances</translation>
    </message>
    <message>
        <source>往来明细账</source>
        <translation>Customer ledger</translation>
    </message>
    <message>
        <source>第 {row} 行 {column}</source>
        <translation>Row {row}, {column}</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
</context>
<context>
    <name>Interest</name>
    <message>
        <source>按合同 / 账套默认</source>
        <translation>As agreed, or by the book</translation>
    </message>
    <message>
        <source>只按合同约定</source>
        <translation>As agreed only</translation>
    </message>
    <message>
        <source>LPR 加计 30%</source>
        <translation>LPR plus 30%</translation>
    </message>
    <message>
        <source>LPR 加计 50%</source>
        <translation>LPR plus 50%</translation>
    </message>
    <message>
        <source>LPR 加计 50%，分段</source>
        <translation>LPR plus 50%, by segments</translation>
    </message>
    <message>
        <source>每日万分之五</source>
        <translation>0.05% a day</translation>
    </message>
    <message>
        <source>先本金（同账上）</source>
        <translation>Principal first (as posted)</translation>
    </message>
    <message>
        <source>先利息（第561条）</source>
        <translation>Interest first (art. 561)</translation>
    </message>
    <message>
        <source>已免除</source>
        <translation>waived</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>received</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>本金已清</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>部分停计</source>
        <translation>Partly paused</translation>
    </message>
    <message>
        <source>计息中</source>
        <translation>Accruing</translation>
    </message>
    <message>
        <source>合同约定</source>
        <translation>As agreed</translation>
    </message>
    <message>
        <source>LPR 加计</source>
        <translation>LPR plus</translation>
    </message>
    <message>
        <source>借款</source>
        <translation>Loan</translation>
    </message>
    <message>
        <source>判决后加倍</source>
        <translation>After judgment</translation>
    </message>
    <message>
        <source>分段</source>
        <translation>by segments</translation>
    </message>
    <message>
        <source>逾期利息计算表…</source>
        <translation>Worksheet of interest…</translation>
    </message>
</context>
<context>
    <name>InterestSheet</name>
    <message>
        <source>计算至</source>
        <translation>Up to</translation>
    </message>
    <message>
        <source>主张口径</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>付款抵充</source>
        <translation>Payments go on</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>计息本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>已计利息</source>
        <translation>Accrued</translation>
    </message>
    <message>
        <source>尚可主张</source>
        <translation>Claimable</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>利息计算表</source>
        <translation>Worksheet of interest</translation>
    </message>
    <message>
        <source>没有逾期的款项，也没有逾期后才付清的款项。</source>
        <translation>Nothing is overdue, and nothing was paid late.</translation>
    </message>
    <message>
        <source>免除…</source>
        <translation>Waive…</translation>
    </message>
    <message>
        <source>免除 / 已收</source>
        <translation>Waived/paid</translation>
    </message>
    <message>
        <source>已收…</source>
        <translation>Received…</translation>
    </message>
    <message>
        <source>预览 PDF</source>
        <translation>Preview PDF</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>尚可主张 {claimable} · 计息本金 {principal} · 每日续计 {per_day}</source>
        <translation>Claimable {claimable} · principal {principal} · each day adds {per_day}</translation>
    </message>
    <message>
        <source>　</source>
        <translation> · </translation>
    </message>
    <message>
        <source>各口径对照（已计利息）：{said}</source>
        <translation>Accrued on each ground: {said}</translation>
    </message>
    <message>
        <source>LPR 数据截至 {day}</source>
        <translation>LPR data up to {day}</translation>
    </message>
    <message>
        <source>请先选中还有利息可主张的发票</source>
        <translation>Mark an invoice with interest left to claim first</translation>
    </message>
    <message>
        <source>已免除利息</source>
        <translation>Interest waived</translation>
    </message>
    <message>
        <source>已登记收到的利息</source>
        <translation>Interest received noted</translation>
    </message>
    <message>
        <source>已恢复主张</source>
        <translation>Claimed again</translation>
    </message>
    <message>
        <source>没有逾期的款项，没有利息可计算</source>
        <translation>Nothing is overdue, so there is no interest to reckon</translation>
    </message>
</context>
<context>
    <name>InterestSheetDialog</name>
    <message>
        <source>利息计算表 {customer}</source>
        <translation>Interest {customer}</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>登记发票</source>
        <extracomment>Width in pixels of a remark in the narrowest form. Width of the form while goods or a plan are shown. Rows of goods, and of a plan, at a time: alone, and both.</extracomment>
        <translation>Enter an invoice</translation>
    </message>
    <message>
        <source>保存并下一张</source>
        <translation>Save and next</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>开票日</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due day</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>交货日</source>
        <translation>Delivered on</translation>
    </message>
    <message>
        <source>收票日</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>验收日</source>
        <translation>Accepted on</translation>
    </message>
    <message>
        <source>该客户同一天、同一金额的发票 {number} 已在账中</source>
        <translation>Invoice {number} of this customer has the same day and amount</translation>
    </message>
    <message>
        <source>发票号 {number} 已登记在 {customer} 名下</source>
        <translation>Number {number} is already an invoice of {customer}</translation>
    </message>
    <message>
        <source>{whose}：{terms}；填入金额后列出各期</source>
        <translation>{whose}: {terms}; fill in the amount to see the instalments</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>手工指定；按{whose}（{terms}）应为 {day}</source>
        <translation>Set by hand; by {whose} ({terms}) it would be {day}</translation>
    </message>
    <message>
        <source>留空即按{whose}（{terms}）</source>
        <translation>If left empty: {whose} ({terms})</translation>
    </message>
    <message>
        <source>客户付款条件</source>
        <translation>The customer's terms</translation>
    </message>
    <message>
        <source>本张发票的付款条件</source>
        <translation>This invoice's own terms</translation>
    </message>
</context>
<context>
    <name>InvoicePanel</name>
    <message>
        <source>逾期 {days} 天</source>
        <extracomment>Pixels from which the kind of an allocation has room, and its number.</extracomment>
        <translation>{days} d overdue</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>核销记录</source>
        <translation>Allocations</translation>
    </message>
    <message>
        <source>开票</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>发票明细</source>
        <translation>Invoice lines</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>延长…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>了结…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>附件…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>还没有收款核销到这张发票。</source>
        <translation>No receipt is allocated to this invoice yet.</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>付款通知</source>
        <translation>Payment notice</translation>
    </message>
    <message>
        <source>逾期利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>登记争议</source>
        <translation>Note a dispute</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
</context>
<context>
    <name>InvoiceTools</name>
    <message>
        <source>复制上一张</source>
        <translation>Copy last</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>分期</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>已填分期计划；要用付款条件，先清空分期</source>
        <translation>A plan is filled in; empty it first to use terms</translation>
    </message>
    <message>
        <source>仅用于这张发票，不改客户的付款条件</source>
        <translation>For this invoice alone; the customer's terms stay as they are</translation>
    </message>
    <message>
        <source>先选客户，再复制它的上一张发票</source>
        <translation>Choose the customer whose last invoice is to be copied</translation>
    </message>
    <message>
        <source>该客户还没有发票可复制</source>
        <translation>This customer has no invoice to copy</translation>
    </message>
    <message>
        <source>把当前内容存为模板…</source>
        <translation>Save this as a template…</translation>
    </message>
    <message>
        <source>删除模板</source>
        <translation>Delete a template</translation>
    </message>
    <message>
        <source>已存为模板“{name}”</source>
        <translation>Saved as template "{name}"</translation>
    </message>
    <message>
        <source>已删除模板“{name}”</source>
        <translation>Deleted template "{name}"</translation>
    </message>
</context>
<context>
    <name>InvoicesPage</name>
    <message>
        <source>发票</source>
        <extracomment>What the command palette sends here to raise a dispute.</extracomment>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已结清</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>开票日</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>筛选：客户、拼音或发票号开头</source>
        <translation>Customer, initials, number</translation>
    </message>
    <message>
        <source>筛选发票</source>
        <translation>Filter invoices</translation>
    </message>
    <message>
        <source>登记发票</source>
        <translation>Post invoice</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>点列标题排序 · 双击查看客户 · Ctrl C 复制到 Excel</source>
        <translation>Click a heading to sort · double-click for the customer · Ctrl C copies for Excel</translation>
    </message>
    <message>
        <source>付款通知…</source>
        <translation>Payment notice…</translation>
    </message>
    <message>
        <source>登记争议…</source>
        <translation>Note a dispute…</translation>
    </message>
    <message>
        <source>登记交付/收票/验收日…</source>
        <translation>Day of delivery, receipt, acceptance…</translation>
    </message>
    <message>
        <source>展期…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>登记红字 / 折让…</source>
        <translation>Credit note…</translation>
    </message>
    <message>
        <source>案卷与移交（所选）…</source>
        <translation>Dossier and hand-over (selected)…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>{count} 项争议</source>
        <translation>{count} disputes</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>Invoices: {count}</translation>
    </message>
    <message>
        <source>合计 …</source>
        <translation>Total …</translation>
    </message>
    <message>
        <source>合计：多币种，请看账龄</source>
        <translation>Total: several currencies, see the aging</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>没有符合条件的发票。</source>
        <translation>No invoice matches.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>还没有发票。把 Excel 清单拖到窗口里即可导入，也可以逐张登记。</source>
        <translation>No invoices yet. Drop an Excel list on the window to import it, or post them one by one.</translation>
    </message>
    <message>
        <source>作废发票 {number}</source>
        <translation>Void invoice {number}</translation>
    </message>
    <message>
        <source>已核销到它的收款会退回为未核销；作废前的报表不变。此操作不能撤销。</source>
        <translation>Receipts allocated to it become unallocated; reports before that day stay as they were. This cannot be undone.</translation>
    </message>
    <message>
        <source>已作废发票 {number}</source>
        <translation>Voided invoice {number}</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>生成催告函</source>
        <translation>Issue letters</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>查看函件</source>
        <translation>Show letters</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Inv.</translation>
    </message>
    <message>
        <source>应催金额</source>
        <translation>To chase</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>收函客户</source>
        <translation>Customers to be written to</translation>
    </message>
    <message>
        <source>有未核销收款</source>
        <translation>money not allocated</translation>
    </message>
    <message>
        <source>为 {count} 户生成催告函，本金合计 {total} 元</source>
        <translation>Issue demand letters to customers ({count}), principal CNY {total}</translation>
    </message>
    <message>
        <source>。其中 {count} 户已承诺付款或改期，尚未到日子</source>
        <translation>. {count} of them have promised or been postponed to a later day</translation>
    </message>
    <message>
        <source>。{count} 户有未核销的收款，先核销再发函才不会多要</source>
        <translation>. {count} have money not allocated: allocate it first, or the letter asks for too much</translation>
    </message>
    <message>
        <source>。开具后不能撤销，只能注明原因作废；文号不会重用。</source>
        <translation>. Issued letters cannot be undone, only voided with a reason; numbers are never used again.</translation>
    </message>
    <message>
        <source>未生成</source>
        <translation>Not issued</translation>
    </message>
    <message>
        <source>已生成 {count} 封催告函</source>
        <translation>{count} demand letters issued</translation>
    </message>
    <message>
        <source>，{count} 户未生成</source>
        <translation>, customers without: {count}</translation>
    </message>
    <message>
        <source>，已停止，余 {count} 户未处理</source>
        <translation>, stopped with {count} left</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>预览催告函</source>
        <translation>Previewing the letter</translation>
    </message>
</context>
<context>
    <name>LabelSheetDialog</name>
    <message>
        <source>地址标签</source>
        <translation>Address labels</translation>
    </message>
    <message>
        <source>A4 标签纸</source>
        <translation>A4 sheet of labels</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>每行几张</source>
        <translation>Labels across</translation>
    </message>
    <message>
        <source>每页几行</source>
        <translation>Labels down</translation>
    </message>
    <message>
        <source>从第几张开始</source>
        <translation>First label</translation>
    </message>
    <message>
        <source>用过几张的标签纸可以接着用：从左到右、从上到下数。打印时选“实际大小”。</source>
        <translation>A sheet partly used can be used on: count from left to right, then down. Print at actual size.</translation>
    </message>
</context>
<context>
    <name>LadderDialog</name>
    <message>
        <source>催收阶梯</source>
        <extracomment>The preview follows this long after the last key, in milliseconds. Room for four customers.</extracomment>
        <translation>Reminder ladder</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>级</source>
        <translation>#</translation>
    </message>
    <message>
        <source>时点</source>
        <translation>When</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>语气</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>各级</source>
        <translation>Rungs</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>按此阶梯</source>
        <translation>With this ladder</translation>
    </message>
    <message>
        <source>应催金额</source>
        <translation>To chase</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>第 {rung} 级条件：{said}</source>
        <translation>Conditions of step {rung}: {said}</translation>
    </message>
    <message>
        <source>按此阶梯，今天没有要催的客户。</source>
        <translation>With this ladder nobody is chased today.</translation>
    </message>
    <message>
        <source>这样的阶梯走不通，改正后才能推算。</source>
        <translation>No preview until the ladder is put right.</translation>
    </message>
    <message>
        <source>第 {rung} 级 {action}</source>
        <translation>Step {rung}: {action}</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>两次催收间隔（天）</source>
        <translation>Days of rest between actions</translation>
    </message>
    <message>
        <source>任何催收后休息</source>
        <translation>Rest after any action</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>加一级</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>正在按此阶梯推算今天的队列…</source>
        <translation>Working out today's queue with this ladder…</translation>
    </message>
    <message>
        <source>推算催收阶梯</source>
        <translation>Working out a ladder</translation>
    </message>
    <message>
        <source>按此阶梯，今天会产生 {count} 项（现在 {before} 项，其中 {moved} 户有变化）</source>
        <translation>With this ladder {count} items today (now {before}; {moved} customers change)</translation>
    </message>
    <message>
        <source>；这条阶梯还没有人用，这里假定它是账套默认</source>
        <translation>; nobody climbs it yet, so it is taken as the book's</translation>
    </message>
</context>
<context>
    <name>Ladders</name>
    <message>
        <source>业务</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>财务</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>法务</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>主管</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>协商</source>
        <translation>Negotiate</translation>
    </message>
    <message>
        <source>施压</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due day</translation>
    </message>
    <message>
        <source>开票日</source>
        <translation>Invoice day</translation>
    </message>
    <message>
        <source>送货日</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>账期过半</source>
        <translation>Half of the term</translation>
    </message>
    <message>
        <source>到期月月末</source>
        <translation>End of due month</translation>
    </message>
    <message>
        <source>上一级办结后</source>
        <translation>Last action</translation>
    </message>
    <message>
        <source>上一级后 {days} 天</source>
        <translation>{days} d after the last</translation>
    </message>
    <message>
        <source>{day}后 {days} 天</source>
        <translation>{day} +{days} d</translation>
    </message>
    <message>
        <source>{day}前 {days} 天</source>
        <translation>{day} −{days} d</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>三</source>
        <translation>We</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>须先{action}</source>
        <translation>after: {action}</translation>
    </message>
    <message>
        <source>不少于 {amount} 元</source>
        <translation>from CNY {amount}</translation>
    </message>
    <message>
        <source>仅周{days}</source>
        <translation>only {days}</translation>
    </message>
    <message>
        <source>每 {days} 天重复</source>
        <translation>every {days} d</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>本单位</source>
        <translation>our company</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>count</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>numbers</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>days</translation>
    </message>
    <message>
        <source>收款账户</source>
        <translation>account</translation>
    </message>
    <message>
        <source>开户行</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>本单位电话</source>
        <translation>our phone</translation>
    </message>
</context>
<context>
    <name>LaddersSection</name>
    <message>
        <source>催收阶梯</source>
        <translation>Reminder ladders</translation>
    </message>
    <message>
        <source>一张发票按这个顺序找阶梯：发票自己的、客户的、客户等级的、账套默认的。</source>
        <translation>An invoice climbs its own ladder, else its customer's, else its grade's, else the book's.</translation>
    </message>
    <message>
        <source>阶梯</source>
        <translation>Ladder</translation>
    </message>
    <message>
        <source>级数</source>
        <translation>Rungs</translation>
    </message>
    <message>
        <source>休息天数</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>使用处</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>编辑…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>复制为新阶梯…</source>
        <translation>Copy as new…</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>谁用哪条阶梯</source>
        <translation>Who climbs which ladder</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>账套默认</source>
        <translation>The book's</translation>
    </message>
    <message>
        <source>单个客户或发票的阶梯，在催收页“催收规则”里指定。</source>
        <translation>A ladder for one customer or invoice is assigned on the reminders page under Chasing rules.</translation>
    </message>
    <message>
        <source>角色由谁办（空：业务归客户责任人，其余只写角色）</source>
        <translation>Who does the steps of a role (empty: sales is the customer's owner, others show the role)</translation>
    </message>
    <message>
        <source>{name} 副本</source>
        <translation>{name} (copy)</translation>
    </message>
    <message>
        <source>已保存催收阶梯：{name}</source>
        <translation>Ladder saved: {name}</translation>
    </message>
    <message>
        <source>已删除催收阶梯：{name}</source>
        <translation>Ladder deleted: {name}</translation>
    </message>
    <message>
        <source>已更新阶梯分配</source>
        <translation>Ladders assigned</translation>
    </message>
</context>
<context>
    <name>LateTermsFields</name>
    <message>
        <source>按账套默认口径</source>
        <extracomment>Which fields each regime has.</extracomment>
        <translation>The book's default</translation>
    </message>
    <message>
        <source>合同约定</source>
        <translation>As agreed</translation>
    </message>
    <message>
        <source>LPR 加计</source>
        <translation>LPR plus</translation>
    </message>
    <message>
        <source>每日万分之五（机关、事业单位、大型企业）</source>
        <translation>0.05% a day (authority, large enterprise)</translation>
    </message>
    <message>
        <source>借款（以四倍 LPR 为限）</source>
        <translation>Loan (up to four times the LPR)</translation>
    </message>
    <message>
        <source>判决后加倍部分（每日万分之一点七五）</source>
        <translation>After judgment (0.0175% a day)</translation>
    </message>
    <message>
        <source>每日</source>
        <translation>a day</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>a year</translation>
    </message>
    <message>
        <source>只收一次</source>
        <translation>once</translation>
    </message>
    <message>
        <source>每满一次收一次</source>
        <translation>each time</translation>
    </message>
    <message>
        <source>按违约时固定</source>
        <translation>fixed at the breach</translation>
    </message>
    <message>
        <source>随报价分段</source>
        <translation>follows each quote</translation>
    </message>
    <message>
        <source>违约金口径</source>
        <translation>Late payment</translation>
    </message>
    <message>
        <source>约定利率 %</source>
        <translation>Rate %</translation>
    </message>
    <message>
        <source>分段 {number}</source>
        <translation>Step {number}</translation>
    </message>
    <message>
        <source>从逾期第</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>日起每日 %</source>
        <translation>overdue, % a day</translation>
    </message>
    <message>
        <source>满</source>
        <translation>After</translation>
    </message>
    <message>
        <source>天收未付款的 %</source>
        <translation>days, % of what is open</translation>
    </message>
    <message>
        <source>逾期加收</source>
        <translation>Late charge</translation>
    </message>
    <message>
        <source>占本金，不限则留空</source>
        <translation>of the principal; empty for none</translation>
    </message>
    <message>
        <source>总额上限 %</source>
        <translation>Limit %</translation>
    </message>
    <message>
        <source>加计</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>约定年利率 %</source>
        <translation>Rate a year %</translation>
    </message>
    <message>
        <source>未定履行期的填判决生效日</source>
        <translation>without a period: the day the judgment took effect</translation>
    </message>
    <message>
        <source>判决履行期届满</source>
        <translation>Judgment: last day to pay</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>判决履行期届满日</source>
        <translation>the last day the judgment gave to pay</translation>
    </message>
    <message>
        <source>约定利率</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>分段的利率</source>
        <translation>Rate of the step</translation>
    </message>
    <message>
        <source>加收比例</source>
        <translation>Share of the late charge</translation>
    </message>
</context>
<context>
    <name>LaterDialog</name>
    <message>
        <source>到哪天为止</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>修改还没有保存：再按一次 Esc 或“关闭”“取消”，就放弃修改</source>
        <translation>Edits are not saved: press Esc, Close or Cancel once more to drop them</translation>
    </message>
</context>
<context>
    <name>LetGoDialog</name>
    <message>
        <source>差额</source>
        <translation>Let go</translation>
    </message>
    <message>
        <source>发票 {number}</source>
        <translation>Invoice {number}</translation>
    </message>
    <message>
        <source>现金折扣</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>银行手续费</source>
        <translation>Bank charge</translation>
    </message>
    <message>
        <source>尾差豁免</source>
        <translation>Waive difference</translation>
    </message>
    <message>
        <source>尾差须在设置的每张发票上限以内，并填写原因。输入 .. 即填还差的数。</source>
        <translation>A waived difference stays within the limit per invoice of the settings and needs a reason. Type .. for what is missing.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>这张发票没有现金折扣。</source>
        <translation>This invoice offers no discount.</translation>
    </message>
    <message>
        <source>现金折扣最后一天是 {until}，这笔款 {day} 到账，不能享受。</source>
        <translation>The discount ended on {until}; this money came in on {day}.</translation>
    </message>
    <message>
        <source>{until} 前付款可享受现金折扣 {most}，部分付款按比例。</source>
        <translation>Paid by {until} it earns up to {most}, a part its share.</translation>
    </message>
    <message>
        <source>{until} 前付清可享受现金折扣 {most}。</source>
        <translation>Paid in full by {until} it earns {most}.</translation>
    </message>
    <message>
        <source>未清 {open}    本次核销 {paid}    还差 {missing}</source>
        <translation>Open {open}    paid now {paid}    missing {missing}</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>没有到期未付达价款五分之一的分期付款</source>
        <translation>no instalment sale with a fifth of the price overdue</translation>
    </message>
    <message>
        <source>合同没有约定所有权保留</source>
        <translation>no contract retains title</translation>
    </message>
    <message>
        <source>没有登记仍可主张的保证</source>
        <translation>no guarantee on record that can still be claimed</translation>
    </message>
    <message>
        <source>对方不是机关、事业单位或大型企业，或我方不是中小企业</source>
        <translation>the debtor is no public body or large enterprise, or we are not small or medium-sized</translation>
    </message>
    <message>
        <source>没有登记移交保险公司的案件</source>
        <translation>no case with an insurer on record</translation>
    </message>
    <message>
        <source>不写入 {count} 户：{names}（{why}）</source>
        <translation>Not written to {count} customers: {names} ({why})</translation>
    </message>
    <message>
        <source>不能选：{why}</source>
        <translation>Cannot be chosen: {why}</translation>
    </message>
    <message>
        <source>{customer}：{problem}</source>
        <translation>{customer}: {problem}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{numbers} 等</source>
        <translation>{numbers} and others</translation>
    </message>
    <message>
        <source>另有 {count} 笔逾期款项（{sums}）不在函中：函里写明不视为放弃，客户仍在催收队列，两次发函的间隔天数照算。</source>
        <translation>{count} further overdue items ({sums}) are not in this letter: it says that they are not waived, the customer stays in the queue, and the days between letters count.</translation>
    </message>
    <message>
        <source>函中款项：{count} 张发票（{numbers}），本金 {amount} {currency}</source>
        <translation>Invoices in this letter: {count} ({numbers}), principal {amount} {currency}</translation>
    </message>
</context>
<context>
    <name>LetterActs</name>
    <message>
        <source>打印地址标签…</source>
        <translation>Address labels…</translation>
    </message>
    <message>
        <source>收寄清单 PDF…</source>
        <translation>List for the post as PDF…</translation>
    </message>
    <message>
        <source>收寄清单 Excel…</source>
        <translation>List for the post as Excel…</translation>
    </message>
    <message>
        <source>导出登记簿 Excel…</source>
        <translation>Export the register to Excel…</translation>
    </message>
    <message>
        <source>函件模板…</source>
        <translation>Texts of letters…</translation>
    </message>
    <message>
        <source>信头与存根…</source>
        <translation>Letterhead and file copy…</translation>
    </message>
    <message>
        <source>从这里打印就是实际大小；另存后打印的，请在 PDF 阅读器里选“实际大小”</source>
        <translation>Printed from here it has its actual size; to print a saved copy choose 'Actual size' in the PDF reader</translation>
    </message>
    <message>
        <source>地址标签</source>
        <translation>Address labels</translation>
    </message>
    <message>
        <source>收寄清单</source>
        <translation>List for the post</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>收件人</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>内件品名</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>邮件号码</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>函件登记簿</source>
        <translation>Register of letters</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>开具日</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>送达日</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>未付清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已付清</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
</context>
<context>
    <name>LetterDetails</name>
    <message>
        <source>函件要点</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>致</source>
        <translation>To</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>计息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>不主张利息</source>
        <translation>No interest claimed</translation>
    </message>
    <message>
        <source>付款期限</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>涉及发票</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>前函</source>
        <translation>Earlier letter</translation>
    </message>
    <message>
        <source>{said}，含本金已付清或暂不催收的 {count} 张发票的利息</source>
        <translation>{said}, with that on {count} invoices whose principal is paid or not demanded now</translation>
    </message>
    <message>
        <source>本金 {principal} + 利息 {interest} = {total} 元</source>
        <translation>Principal {principal} + interest {interest} = CNY {total}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{shown} 等 {count} 张</source>
        <translation>{shown} … {count} in all</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>新函件</source>
        <translation>New letter</translation>
    </message>
    <message>
        <source>只催所选款项</source>
        <translation>Demand of selected items</translation>
    </message>
    <message>
        <source>按客户设置</source>
        <translation>The customer's</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>开具</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>以后都用这种语言</source>
        <translation>Always this language</translation>
    </message>
    <message>
        <source>查看函件</source>
        <translation>See the letters</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names} 等 {count} 户</source>
        <translation>{names} and others, {count} in all</translation>
    </message>
    <message>
        <source>核对逾期后果的依据</source>
        <translation>Checking the grounds of consequences</translation>
    </message>
    <message>
        <source>没有改动的字段，按每个客户各自的记录填写；改动过的，所有函件都一样。</source>
        <translation>What you leave is filled in from each customer's own record; what you change is the same in all letters.</translation>
    </message>
    <message>
        <source>注意：发票 {number} 不在这封函里（有争议、已由票据覆盖或在还款计划中）。</source>
        <translation>Note: invoice {number} is not in this letter (disputed, covered by a bill or in a payment plan).</translation>
    </message>
    <message>
        <source>这种函件没有要填写的内容，可直接预览或开具。</source>
        <translation>Nothing to fill in for this kind: preview or issue it.</translation>
    </message>
    <message>
        <source>已记住这个客户的函件语言</source>
        <translation>The customer's language is kept</translation>
    </message>
    <message>
        <source>预览函件</source>
        <translation>Preview a letter</translation>
    </message>
    <message>
        <source>开具函件</source>
        <translation>Issue letters</translation>
    </message>
    <message>
        <source>已开具 {count} 封</source>
        <translation>{count} issued</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LetterheadDialog</name>
    <message>
        <source>信头</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>信头与存根</source>
        <translation>Letterhead and file copy</translation>
    </message>
    <message>
        <source>选择图片</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>不用标志</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>每封函件上方印单位名称、统一社会信用代码、地址、电话和双线</source>
        <translation>Name, tax code, address, telephone and a double line above each letter</translation>
    </message>
    <message>
        <source>每封函件多印一份存根，带签收栏（当面送达时用）</source>
        <translation>A file copy to be signed for with each letter (for delivery by hand)</translation>
    </message>
    <message>
        <source>标志</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>PNG 或 JPEG，2 MB 以内。只影响以后开具的函件；已开具的原样重印。</source>
        <translation>PNG or JPEG up to 2 MB. Letters issued so far stay as they are.</translation>
    </message>
    <message>
        <source>选择标志图片</source>
        <translation>Choose the logo</translation>
    </message>
    <message>
        <source>标志已保存</source>
        <translation>Logo saved</translation>
    </message>
    <message>
        <source>已去掉标志</source>
        <translation>Logo removed</translation>
    </message>
    <message>
        <source>信头已保存</source>
        <translation>Letterhead saved</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>函件登记簿</source>
        <extracomment>Segments: by state, those whose posting nobody noted, those posted that still lack proof of delivery. What no file name may hold on some system.</extracomment>
        <translation>Letter register</translation>
    </message>
    <message>
        <source>文号、客户或拼音首字母</source>
        <translation>Number or customer</translation>
    </message>
    <message>
        <source>查找函件</source>
        <translation>Find letters</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Letter no.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>开具日</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未付清</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>已付清</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>未寄</source>
        <translation>Unsent</translation>
    </message>
    <message>
        <source>缺证据</source>
        <translation>No proof</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>批量打印</source>
        <translation>Print selected</translation>
    </message>
    <message>
        <source>登记寄送</source>
        <translation>Record sending</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>全部种类</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>全部日期</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>本季</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>超过 7 天</source>
        <translation>Over 7 days</translation>
    </message>
    <message>
        <source>新函件</source>
        <translation>New letter</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>去催收队列生成新函件</source>
        <translation>New letters: reminder queue</translation>
    </message>
    <message>
        <source>还没有开具过函件。函件由催收队列生成，开具后原样保存，随时可重印。</source>
        <translation>No letters issued yet. They come from the reminder queue, are kept as issued, and can be printed again at any time.</translation>
    </message>
    <message>
        <source>去催收队列</source>
        <translation>Reminder queue</translation>
    </message>
    <message>
        <source>{page} / {pages} 页</source>
        <translation>Page {page} / {pages}</translation>
    </message>
    <message>
        <source>批量打印 {count} 份</source>
        <translation>Print letters ({count})</translation>
    </message>
    <message>
        <source>{count} 封函件</source>
        <translation>Letters: {count}</translation>
    </message>
    <message>
        <source>打印 {title}</source>
        <translation>Print {title}</translation>
    </message>
    <message>
        <source>已作废 {number}</source>
        <translation>Voided {number}</translation>
    </message>
    <message>
        <source>作废 {number}</source>
        <translation>Void {number}</translation>
    </message>
    <message>
        <source>函件保留文号和原文，标明作废；对应的催收级视为未办。作废不能撤销。</source>
        <translation>The letter keeps its number and text, marked void; its reminder step counts as not done. This cannot be undone.</translation>
    </message>
</context>
<context>
    <name>LettersSection</name>
    <message>
        <source>在催告函中主张逾期利息</source>
        <translation>Claim late-payment interest in letters</translation>
    </message>
    <message>
        <source>最后催告函起一并主张</source>
        <translation>Claimed from the final demand on</translation>
    </message>
    <message>
        <source>首次催款函即一并主张</source>
        <translation>Claimed in every demand</translation>
    </message>
    <message>
        <source>函件不主张，只在利息计算表列明</source>
        <translation>Not in letters, only in the worksheet</translation>
    </message>
    <message>
        <source>LPR 加计（买卖合同解释第 18 条）</source>
        <translation>LPR plus surcharge (SPC sales rules, art. 18)</translation>
    </message>
    <message>
        <source>每日万分之五（保障中小企业款项支付条例第 17 条）</source>
        <translation>0.05% a day (SME payment rules, art. 17)</translation>
    </message>
    <message>
        <source>按违约时固定</source>
        <translation>Fixed at the breach</translation>
    </message>
    <message>
        <source>随每期报价分段</source>
        <translation>Follows each quote</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>微型</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>小型</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>中型</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>大型</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>365 天</source>
        <translation>365 days</translation>
    </message>
    <message>
        <source>360 天</source>
        <translation>360 days</translation>
    </message>
    <message>
        <source>不顺延（按约定日期）</source>
        <translation>Stays (the agreed date binds)</translation>
    </message>
    <message>
        <source>顺延到下一工作日</source>
        <translation>Next working day</translation>
    </message>
    <message>
        <source>提前到上一工作日</source>
        <translation>Previous working day</translation>
    </message>
    <message>
        <source>“应当到达”也重新计算时效</source>
        <translation>"Should have arrived" restarts limitation</translation>
    </message>
    <message>
        <source>函件与利息</source>
        <translation>Letters and interest</translation>
    </message>
    <message>
        <source>文号代字</source>
        <translation>Number prefix</translation>
    </message>
    <message>
        <source>付款期限</source>
        <translation>Time to pay</translation>
    </message>
    <message>
        <source>个工作日，从开具日起</source>
        <translation>working days from issue</translation>
    </message>
    <message>
        <source>发函间隔</source>
        <translation>Letter interval</translation>
    </message>
    <message>
        <source>天，同一客户两封函之间至少相隔</source>
        <translation>days at least between letters to a customer</translation>
    </message>
    <message>
        <source>发函下限</source>
        <translation>Letter minimum</translation>
    </message>
    <message>
        <source>元，逾期本金少于此数不发函</source>
        <translation>CNY; below this overdue principal no letter</translation>
    </message>
    <message>
        <source>逾期利息（合同没有约定时）</source>
        <translation>Late interest (where no contract says)</translation>
    </message>
    <message>
        <source>本金已付清的利息</source>
        <translation>Interest on paid invoices</translation>
    </message>
    <message>
        <source>计息依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>加计</source>
        <translation>Surcharge</translation>
    </message>
    <message>
        <source>在违约时一年期 LPR 上加计，30%–50%</source>
        <translation>on the one-year LPR at default, 30%–50%</translation>
    </message>
    <message>
        <source>LPR 变动时</source>
        <translation>When the LPR changes</translation>
    </message>
    <message>
        <source>一年按</source>
        <translation>Year of</translation>
    </message>
    <message>
        <source>本单位规模</source>
        <translation>Our size</translation>
    </message>
    <message>
        <source>按日万分之五主张，我方须为中小企业</source>
        <translation>0.05% a day is for small and medium enterprises</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due days</translation>
    </message>
    <message>
        <source>到期日逢休息日</source>
        <translation>On a day off</translation>
    </message>
    <message>
        <source>按付款条件推算的到期日；手工填写的日期不动</source>
        <translation>For due days that follow from terms; days given by hand stay</translation>
    </message>
    <message>
        <source>核销</source>
        <translation>Allocation</translation>
    </message>
    <message>
        <source>尾差豁免上限</source>
        <translation>Waive up to</translation>
    </message>
    <message>
        <source>元，每张发票；收款时的小额差额在此数以内可以豁免</source>
        <translation>CNY per invoice; a small difference within this may be waived</translation>
    </message>
    <message>
        <source>票据宽限</source>
        <translation>Bill grace</translation>
    </message>
    <message>
        <source>天，票据到期后这几天内仍不催对应的发票</source>
        <translation>days after maturity its invoices are still not chased</translation>
    </message>
    <message>
        <source>发货</source>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>逾期天数上限</source>
        <translation>Most days overdue</translation>
    </message>
    <message>
        <source>天，超过后发货须经批准</source>
        <translation>days; beyond them a delivery needs approval</translation>
    </message>
    <message>
        <source>逾期金额下限</source>
        <translation>Least overdue amount</translation>
    </message>
    <message>
        <source>元，逾期不超过此数的不妨碍发货</source>
        <translation>CNY; overdue up to this does not stand in the way</translation>
    </message>
    <message>
        <source>诉讼时效</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>退回与代收</source>
        <translation>Returned, taken by others</translation>
    </message>
    <message>
        <source>寄到约定地址被退回、由他人代收的函件，时效规定第八条称“应当到达”，须证明地址确属对方，法院未必采信。不勾选更稳妥：只有签收和拒收重新计算，其余列为待补证据</source>
        <translation>Letters returned from the agreed address or taken by others "should have arrived" (Provisions art. 8) if the address is proved; courts may differ. Unticked is safer: only signed for and refused count</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Workbench</translation>
    </message>
    <message>
        <source>逾期占比预警</source>
        <translation>Overdue alert</translation>
    </message>
    <message>
        <source>%，逾期金额超过应收的这一比例时提示</source>
        <translation>% of receivables overdue</translation>
    </message>
    <message>
        <source>DSO 基准</source>
        <translation>DSO benchmark</translation>
    </message>
    <message>
        <source>天；制造 65 · 零售 40 · 建筑 80 · 快消 40</source>
        <translation>days; industry 65 · retail 40 · building 80 · FMCG 40</translation>
    </message>
    <message>
        <source>例：{series}〔2026〕1号</source>
        <translation>E.g. {series}〔2026〕1号</translation>
    </message>
    <message>
        <source>付款方须为机关、事业单位或大型企业，否则函件会提示</source>
        <translation>Payer must be a public body or large firm, else letters warn</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未清金额</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>本次核销</source>
        <translation>Allocate now</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>本次核销 {number}</source>
        <translation>Allocate to {number}</translation>
    </message>
    <message>
        <source>勾选 {number}</source>
        <translation>Tick {number}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>关联发票</source>
        <translation>Link an invoice</translation>
    </message>
    <message>
        <source>{customer} · {count} 张送货单，共 {amount}</source>
        <translation>{customer} · deliveries: {count}, {amount} in all</translation>
    </message>
    <message>
        <source>{number} · {day} · 未对应 {free} · 金额相符</source>
        <translation>{number} · {day} · {free} not covered · same amount</translation>
    </message>
    <message>
        <source>{number} · {day} · 未对应 {free}</source>
        <translation>{number} · {day} · {free} not covered</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>一张发票可以对应多张送货单；“未对应”是发票金额减去已关联的送货单。</source>
        <translation>One invoice may cover several deliveries; not covered is its amount less the deliveries linked.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>本机偏好</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>只影响这台电脑，选中即生效，不随账套保存。</source>
        <translation>For this computer only; takes effect at once and is not kept in the book.</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>通用（Ctrl+S 保存，F2 选择）</source>
        <translation>Standard (Ctrl+S saves, F2 picks)</translation>
    </message>
    <message>
        <source>金蝶（F8 保存，F7 选择）</source>
        <translation>Kingdee (F8 saves, F7 picks)</translation>
    </message>
    <message>
        <source>用友（F6 保存，F2 选择，F5 新增）</source>
        <translation>Yonyou (F6 saves, F2 picks, F5 adds)</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>快捷键方案</source>
        <translation>Shortcut scheme</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>应收管家</source>
        <translation>AR Desktop</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>改截至日</source>
        <translation>Change the as-of day</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>语言 Language</source>
        <translation>Language 语言</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>本页</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>录入与列表</source>
        <translation>Fields and lists</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>建议：核销 {count} 张发票，合计 {amount}</source>
        <translation>Proposed: {amount} to invoices ({count})</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>理由：{reasons}</source>
        <translation>Because: {reasons}</translation>
    </message>
    <message>
        <source>户名一致</source>
        <translation>payer's name is the customer's</translation>
    </message>
    <message>
        <source>“{payer}”以前为该客户付过款</source>
        <translation>'{payer}' has paid for this customer before</translation>
    </message>
    <message>
        <source>附言写明客户名称</source>
        <translation>the memo names the customer</translation>
    </message>
    <message>
        <source>附言“{word}”与客户名称相符</source>
        <translation>'{word}' in the memo fits the customer</translation>
    </message>
    <message>
        <source>户名与“{name}”相近</source>
        <translation>the name is close to "{name}"</translation>
    </message>
    <message>
        <source>账号 {account} 以前为该客户付过款</source>
        <translation>account {account} paid for this customer before</translation>
    </message>
    <message>
        <source>“{letters}”与客户拼音相符</source>
        <translation>'{letters}' are the customer's initials</translation>
    </message>
    <message>
        <source>附言含发票号 {number}</source>
        <translation>the memo names invoice {number}</translation>
    </message>
    <message>
        <source>附言含合同号 {number}</source>
        <translation>the memo names contract {number}</translation>
    </message>
    <message>
        <source>附言含发票尾号 {number}</source>
        <translation>the memo has the last digits {number} of an invoice</translation>
    </message>
    <message>
        <source>金额与发票 {number} 相等</source>
        <translation>same amount as invoice {number}</translation>
    </message>
    <message>
        <source>金额为发票 {number} 扣除现金折扣后的应付数</source>
        <translation>the amount is invoice {number} less its discount</translation>
    </message>
    <message>
        <source>{several} 张发票金额相等，取最早到期的</source>
        <translation>{several} invoices have this amount, the oldest due is taken</translation>
    </message>
    <message>
        <source>金额恰为 {count} 张最早到期发票之和</source>
        <translation>exactly the sum of the {count} oldest due</translation>
    </message>
    <message>
        <source>金额恰为 {count} 张发票之和</source>
        <translation>exactly the sum of open invoices ({count})</translation>
    </message>
    <message>
        <source>金额恰为全部 {count} 张未收发票之和</source>
        <translation>the amount is the sum of all {count} open invoices</translation>
    </message>
    <message>
        <source>按法定抵充顺序（民法典第 560 条）</source>
        <translation>in the order of the law (Civil Code art. 560)</translation>
    </message>
    <message>
        <source>按最早到期</source>
        <translation>oldest due first</translation>
    </message>
    <message>
        <source>余 {amount} 留作预收</source>
        <translation>{amount} stays unallocated</translation>
    </message>
    <message>
        <source>可能的组合太多，没有查完</source>
        <translation>too many combinations to try them all</translation>
    </message>
</context>
<context>
    <name>MayShipDialog</name>
    <message>
        <source>能发货吗？</source>
        <translation>May we ship?</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>本次货值</source>
        <translation>Worth of the goods</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>例外理由</source>
        <translation>Reason of the exception</translation>
    </message>
    <message>
        <source>记录不发</source>
        <translation>Record: not shipped</translation>
    </message>
    <message>
        <source>批准例外</source>
        <translation>Approve exception</translation>
    </message>
    <message>
        <source>记录可发</source>
        <translation>Record: may ship</translation>
    </message>
    <message>
        <source>发</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>不发</source>
        <translation>Not shipped</translation>
    </message>
    <message>
        <source>{who} 批准：{why}</source>
        <translation>approved by {who}: {why}</translation>
    </message>
    <message>
        <source>此前：{lines}</source>
        <translation>Before: {lines}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已记录：{customer} 可以发货</source>
        <translation>Recorded: {customer} may be shipped to</translation>
    </message>
    <message>
        <source>已记录：{customer} 不发货</source>
        <translation>Recorded: nothing is shipped to {customer}</translation>
    </message>
    <message>
        <source>已记录例外批准：{customer}</source>
        <translation>Exception recorded: {customer}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>知道了</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>提醒</source>
        <translation>Reminding</translation>
    </message>
    <message>
        <source>协商</source>
        <translation>Negotiating</translation>
    </message>
    <message>
        <source>施压</source>
        <translation>Pressing</translation>
    </message>
    <message>
        <source>没有手机号</source>
        <translation>no mobile number</translation>
    </message>
    <message>
        <source>没有微信或手机号</source>
        <translation>no WeChat or mobile number</translation>
    </message>
    <message>
        <source>没有邮箱</source>
        <translation>no mail address</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>发消息</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>收信客户</source>
        <translation>Customers written to</translation>
    </message>
    <message>
        <source>按客户偏好</source>
        <translation>As each prefers</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>邮件</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>各户本级话术</source>
        <translation>Wording of each one's rung</translation>
    </message>
    <message>
        <source>话术</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>第 {number} 级 {action} · {tone}</source>
        <translation>Rung {number} {action} · {tone}</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>By</translation>
    </message>
    <message>
        <source>收信人</source>
        <translation>To</translation>
    </message>
    <message>
        <source>条数</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>已发送</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>邮件主题</source>
        <translation>Subject of the mail</translation>
    </message>
    <message>
        <source>消息内容</source>
        <translation>Text of the message</translation>
    </message>
    <message>
        <source>附最近一封函件</source>
        <translation>Attach the latest letter</translation>
    </message>
    <message>
        <source>复制本户</source>
        <translation>Copy this one</translation>
    </message>
    <message>
        <source>打开邮件程序</source>
        <translation>Open in mail program</translation>
    </message>
    <message>
        <source>本户已发送</source>
        <translation>This one was sent</translation>
    </message>
    <message>
        <source>导出短信表…</source>
        <translation>Export SMS sheet…</translation>
    </message>
    <message>
        <source>生成邮件草稿…</source>
        <translation>Make mail drafts…</translation>
    </message>
    <message>
        <source>全部标为已发送</source>
        <translation>All were sent</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>邮件草稿附函件 {number}</source>
        <translation>Drafts carry letter {number}</translation>
    </message>
    <message>
        <source>没有函件可附</source>
        <translation>No letter to attach</translation>
    </message>
    <message>
        <source>{count} 字</source>
        <translation>{count} characters</translation>
    </message>
    <message>
        <source>{count} 字，计费 {parts} 条（70 字以内一条，超出后每条 67 字）</source>
        <translation>{count} characters, billed as {parts} SMS (one up to 70, beyond that 67 each)</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>Customers: {count}</translation>
    </message>
    <message>
        <source>短信 {rows} 个号码，共计费 {parts} 条</source>
        <translation>SMS to {rows} numbers, {parts} billed</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{count} 户没有可用的号码或邮箱：{names}</source>
        <translation>{count} without a usable number or address: {names}</translation>
    </message>
    <message>
        <source>与他户号码相同、不重复列入：{names}</source>
        <translation>same number as another, not listed twice: {names}</translation>
    </message>
    <message>
        <source>已复制给 {to} 的话术</source>
        <translation>Copied the message to {to}</translation>
    </message>
    <message>
        <source>正文较长，已复制到剪贴板，请在邮件里粘贴</source>
        <translation>The text is too long for a link: it is on the clipboard, paste it into the mail</translation>
    </message>
    <message>
        <source>导出短信表</source>
        <translation>Export SMS sheet</translation>
    </message>
    <message>
        <source>催收短信 {day}</source>
        <translation>SMS {day}</translation>
    </message>
    <message>
        <source>已导出 {rows} 个号码（计费 {parts} 条），缺手机号 {missing} 户、号码重复 {same} 户</source>
        <translation>Exported {rows} numbers ({parts} SMS billed); {missing} without a mobile number, {same} with a number already listed</translation>
    </message>
    <message>
        <source>邮件草稿放在哪个文件夹</source>
        <translation>Folder for the mail drafts</translation>
    </message>
    <message>
        <source>生成邮件草稿</source>
        <translation>Make mail drafts</translation>
    </message>
    <message>
        <source>已生成 {count} 封邮件草稿，其中 {missing} 封没有收件地址</source>
        <translation>{count} mail drafts made, {missing} without an address</translation>
    </message>
    <message>
        <source>已登记发送：{count} 户</source>
        <translation>Recorded as sent, customers: {count}</translation>
    </message>
    <message>
        <source>，其中 {left} 户本级须发函或停供，仍在队列</source>
        <translation>; {left} stay in the queue, their step asks for a letter or a stop</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>切换账套</source>
        <translation>Switch book</translation>
    </message>
    <message>
        <source>应收管家</source>
        <translation>AR Desktop</translation>
    </message>
    <message>
        <source>菜单 (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>{name}
切换账套 (Ctrl+Shift+O)</source>
        <translation>{name}
Switch book (Ctrl+Shift+O)</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>新建账套</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>营业执照上的全称</source>
        <translation>Full name on the business licence</translation>
    </message>
    <message>
        <source>本公司名称</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>开户行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>收款账号</source>
        <translation>Account no.</translation>
    </message>
    <message>
        <source>账套文件</source>
        <translation>Book file</translation>
    </message>
    <message>
        <source>账号印在函件上供客户付款，现在不填也可以，以后在设置里补。</source>
        <translation>The account is printed on letters for payment; it can be filled in later in Settings.</translation>
    </message>
    <message>
        <source>浏览…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>账套 (*.ardb)</source>
        <translation>Book (*.ardb)</translation>
    </message>
</context>
<context>
    <name>NoticeAct</name>
    <message>
        <source>生成付款通知</source>
        <translation>Making the payment notice</translation>
    </message>
    <message>
        <source>付款通知 {customer} {day}</source>
        <translation>Payment notice {customer} {day}</translation>
    </message>
</context>
<context>
    <name>OpeningsDialog</name>
    <message>
        <source>期初余额</source>
        <translation>Opening balances</translation>
    </message>
    <message>
        <source>期初余额：启用账套时每个客户未收的发票；金额填负数即为预收。到期日留空按付款条件。</source>
        <translation>Opening balances: what each customer had not paid when the book was begun. A negative amount is a prepayment; an empty due day follows the terms.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票号（可空）</source>
        <translation>Invoice no. (optional)</translation>
    </message>
    <message>
        <source>开票日</source>
        <translation>Invoice date</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>加一行</source>
        <translation>Add line</translation>
    </message>
    <message>
        <source>删一行</source>
        <translation>Delete line</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>第 {lines} 行的客户不在账套里：请改名称，或先建客户</source>
        <translation>Line {lines}: the book does not know this customer; correct the name, or add the customer first</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>按付款条件</source>
        <translation>By the terms</translation>
    </message>
    <message>
        <source>预收</source>
        <translation>Prepaid</translation>
    </message>
    <message>
        <source>{count} 行    应收 {owed}    预收 {paid}</source>
        <translation>Lines: {count}    owed {owed}    prepaid {paid}</translation>
    </message>
    <message>
        <source>第 {line} 行：{said}</source>
        <translation>Line {line}: {said}</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>已登记红字 / 折让 {amount}</source>
        <translation>Credit note of {amount} entered</translation>
    </message>
    <message>
        <source>已登记退款 {amount}</source>
        <translation>Refund of {amount} entered</translation>
    </message>
    <message>
        <source>已登记期初 {count} 笔</source>
        <translation>{count} opening items entered</translation>
    </message>
    <message>
        <source>已核销 {amount}</source>
        <translation>{amount} allocated</translation>
    </message>
    <message>
        <source>作废{kind} {number}</source>
        <translation>Void {kind} {number}</translation>
    </message>
    <message>
        <source>它的核销将冲回；作废前的报表不变。此操作不能撤销。</source>
        <translation>Its allocations are reversed; reports of days before stay as they are. This cannot be undone.</translation>
    </message>
    <message>
        <source>已作废{kind} {number}</source>
        <translation>{kind} {number} voided</translation>
    </message>
    <message>
        <source>已登记日期，{count} 个到期日随之移动</source>
        <translation>Date recorded; {count} due days moved with it</translation>
    </message>
    <message>
        <source>已登记日期，到期日不变</source>
        <translation>Date recorded; no due day moved</translation>
    </message>
    <message>
        <source>{number} 已展期至 {day}</source>
        <translation>{number} extended to {day}</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>选中一张单据查看详情</source>
        <translation>Select a document to see it whole</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>核销记录</source>
        <translation>Allocations</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>还没有核销：整笔留在该客户名下。</source>
        <translation>Not allocated yet: all of it stays with the customer.</translation>
    </message>
    <message>
        <source>冲回</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>核销到发票…</source>
        <translation>Allocate…</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>抵销通知书…</source>
        <translation>Notice of set-off…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>部分核销</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>已核销</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>已结清</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>未清</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>财务</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>采购</source>
        <translation>Purchasing</translation>
    </message>
    <message>
        <source>法人</source>
        <translation>Legal rep.</translation>
    </message>
    <message>
        <source>收货</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>其他单据</source>
        <extracomment>What sends here to begin a new document: ``new:refund``.</extracomment>
        <translation>Other documents</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>红字 / 折让</source>
        <translation>Credit notes</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>退款</source>
        <translation>Refunds</translation>
    </message>
    <message>
        <source>折扣、抵销等</source>
        <translation>Discounts, set-offs…</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>应收增加</source>
        <translation>Owed more</translation>
    </message>
    <message>
        <source>应收减少</source>
        <translation>Owed less</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>筛选：客户、单号、说明</source>
        <translation>Filter: customer, number, remark</translation>
    </message>
    <message>
        <source>筛选单据</source>
        <translation>Filter documents</translation>
    </message>
    <message>
        <source>登记红字 / 折让</source>
        <translation>New credit note</translation>
    </message>
    <message>
        <source>登记退款</source>
        <translation>New refund</translation>
    </message>
    <message>
        <source>期初余额</source>
        <translation>Opening balances</translation>
    </message>
    <message>
        <source>Enter 查看客户 · 右键核销或作废</source>
        <translation>Enter: customer · right click: allocate or void</translation>
    </message>
    <message>
        <source>核销到发票…</source>
        <translation>Allocate…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>Documents: {count}</translation>
    </message>
    <message>
        <source>合计（不含作废）</source>
        <translation>Total (voided left out)</translation>
    </message>
    <message>
        <source>没有符合条件的单据。</source>
        <translation>No document fits.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>还没有红字、期初或退款。启用账套时先录期初余额。</source>
        <translation>No credit notes, opening items or refunds yet. A new book begins with the opening balances.</translation>
    </message>
</context>
<context>
    <name>PartsEditor</name>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>未清金额</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>{what}合计 {amount}</source>
        <translation>{what}, total {amount}</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>起算日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>截止日</source>
        <translation>To</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>计息本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>利率</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>分段计算</source>
        <translation>Part by part</translation>
    </message>
    <message>
        <source>这张发票没有利息。</source>
        <translation>No interest on this invoice.</translation>
    </message>
    <message>
        <source>　其中 {amount} 有争议或已收票据，暂不计息</source>
        <translation> {amount} of it is disputed or covered by a bill and bears none for now</translation>
    </message>
    <message>
        <source>　逾期后付款：{said}</source>
        <translation>   Paid after the due day: {said}</translation>
    </message>
    <message>
        <source>，其中先抵利息 {amount}</source>
        <translation>, of which on interest first {amount}</translation>
    </message>
    <message>
        <source>恢复主张</source>
        <translation>Claim again</translation>
    </message>
</context>
<context>
    <name>PaymentPlanDialog</name>
    <message>
        <source>还款计划</source>
        <translation>Payment plan</translation>
    </message>
    <message>
        <source>{name} 的还款计划</source>
        <translation>Payment plan of {name}</translation>
    </message>
    <message>
        <source>计划包含的发票</source>
        <translation>Invoices of the plan</translation>
    </message>
    <message>
        <source>协议约定了利息的具体金额</source>
        <translation>The agreement states interest as a sum</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未清金额</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>协议日</source>
        <translation>Agreed on</translation>
    </message>
    <message>
        <source>平均分期</source>
        <translation>Spread evenly</translation>
    </message>
    <message>
        <source>宽限天数</source>
        <translation>Days of grace</translation>
    </message>
    <message>
        <source>签署人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>对方签字人、职务</source>
        <translation>who signed, position</translation>
    </message>
    <message>
        <source>任一期超过宽限天数未付，剩余全部到期并恢复催收；在此之前所选发票不催。</source>
        <translation>If an instalment is out beyond the grace, all that remains is due and chased again; until then these invoices are not chased.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>签署生效</source>
        <translation>Signed: takes effect</translation>
    </message>
    <message>
        <source>存为草稿</source>
        <translation>Keep as draft</translation>
    </message>
    <message>
        <source>分期</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>期，每</source>
        <translation>instalments, every</translation>
    </message>
    <message>
        <source>个月一期，首期</source>
        <translation>months, the first on</translation>
    </message>
    <message>
        <source>期数</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>间隔月数</source>
        <translation>Months between</translation>
    </message>
    <message>
        <source>首期</source>
        <translation>First</translation>
    </message>
    <message>
        <source>已选 {count} 张，未清 {amount}（空格勾选）</source>
        <translation>{count} chosen, {amount} open (Space ticks)</translation>
    </message>
    <message>
        <source>注意：还款协议写明本金和利息数额的，合同约定的逾期违约金一般不再另行主张（买卖合同司法解释第十八条第三款）。如要保留，请不填利息，并在协议中写明“违约责任条款继续有效”。</source>
        <translation>Note: an agreement that states sums of principal and interest replaces the penalty agreed for late payment (interpretation on sales, art. 18 III). To keep it, leave interest empty and reserve the penalty clause in the agreement.</translation>
    </message>
</context>
<context>
    <name>Pick</name>
    <message>
        <source>打开账套</source>
        <translation>Open a book</translation>
    </message>
    <message>
        <source>账套 (*.ardb)</source>
        <translation>Books (*.ardb)</translation>
    </message>
    <message>
        <source>表格、数电票、银行流水 (*.xlsx *.xls *.csv *.txt *.xml *.ofd *.pdf *.zip)</source>
        <translation>Tables, e-invoices, bank statements (*.xlsx *.xls *.csv *.txt *.xml *.ofd *.pdf *.zip)</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import a file</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>期次</source>
        <translation>Instalment</translation>
    </message>
    <message>
        <source>到期日，或开票后天数</source>
        <translation>Due day, or days after the invoice</translation>
    </message>
    <message>
        <source>比例或金额（空为余额）</source>
        <translation>Share or amount (empty: rest)</translation>
    </message>
    <message>
        <source>应付</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>{count} 期，合计 {amount}</source>
        <translation>Instalments: {count}, {amount} in all</translation>
    </message>
    <message>
        <source>填入发票金额后算出各期；最后一行留空即取余额</source>
        <translation>Worked out once the amount is there; an empty last line takes the rest</translation>
    </message>
    <message>
        <source>第 {number} 期</source>
        <translation>Instalment {number}</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>还款日</source>
        <extracomment>Room for the line of the sum under the rows.</extracomment>
        <translation>Day</translation>
    </message>
    <message>
        <source>本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>利息（可空）</source>
        <translation>Interest (optional)</translation>
    </message>
    <message>
        <source>{count} 期，本金合计 {planned}</source>
        <translation>Instalments: {count}, principal {planned}</translation>
    </message>
    <message>
        <source>，还差 {rest}</source>
        <translation>, {rest} missing</translation>
    </message>
    <message>
        <source>，多出 {rest}</source>
        <translation>, {rest} too much</translation>
    </message>
    <message>
        <source>，与所选发票相符</source>
        <translation>, as the lines chosen</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>未到期</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>部分兑现</source>
        <translation>Partly kept</translation>
    </message>
    <message>
        <source>未兑现</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>履行中</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>已履行</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>违约</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>发票已冲销</source>
        <translation>Invoices cancelled</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>已付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>应付</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>签订</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>履行完毕</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>共 {amount}，未付 {open}</source>
        <translation>{amount} in all, {open} unpaid</translation>
    </message>
    <message>
        <source>自 {day} 起全部到期</source>
        <translation>all due since {day}</translation>
    </message>
    <message>
        <source>已到期未付 {due}</source>
        <translation>{due} due</translation>
    </message>
    <message>
        <source>发票作废或红字 {amount}</source>
        <translation>voided or credited {amount}</translation>
    </message>
    <message>
        <source>下期 {day}</source>
        <translation>next {day}</translation>
    </message>
    <message>
        <source>利息已约定为定额</source>
        <translation>Interest agreed as a sum</translation>
    </message>
</context>
<context>
    <name>PlansTab</name>
    <message>
        <source>还款计划</source>
        <extracomment>In a low window the promises keep room for their heading and two rows.</extracomment>
        <translation>Payment plans</translation>
    </message>
    <message>
        <source>分期</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>付款承诺</source>
        <translation>Promises to pay</translation>
    </message>
    <message>
        <source>没有还款计划。</source>
        <translation>No payment plans.</translation>
    </message>
    <message>
        <source>签订还款计划</source>
        <translation>Agree a payment plan</translation>
    </message>
    <message>
        <source>没有付款承诺。</source>
        <translation>No promises.</translation>
    </message>
    <message>
        <source>协议日</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>总额</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>未付</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>下期</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>签署人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>期次</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>还款日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>利息</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>已付</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已免利息</source>
        <translation>Interest waived</translation>
    </message>
    <message>
        <source>付清日</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>承诺于</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>付款日</source>
        <translation>For</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Said</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>修改 / 签署…</source>
        <translation>Change / sign…</translation>
    </message>
    <message>
        <source>附件…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>取消计划…</source>
        <translation>Cancel plan…</translation>
    </message>
    <message>
        <source>记录联系</source>
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>登记走访</source>
        <translation>Log a visit</translation>
    </message>
    <message>
        <source>还款协议附件：{name}</source>
        <translation>Files of the plan: {name}</translation>
    </message>
    <message>
        <source>{summary} · 包含发票 {numbers}</source>
        <translation>{summary} · invoices {numbers}</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>已登记发票 {number}，{amount}</source>
        <translation>Posted invoice {number}, {amount}</translation>
    </message>
    <message>
        <source>已登记收款 {amount}，其中未核销 {rest}</source>
        <translation>Posted receipt {amount}, {rest} of it unallocated</translation>
    </message>
    <message>
        <source>已登记收款 {amount}，全部核销</source>
        <translation>Posted receipt {amount}, all allocated</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>预览：{customer}</source>
        <translation>Preview: {customer}</translation>
    </message>
    <message>
        <source>催告函预览</source>
        <translation>Demand letter preview</translation>
    </message>
    <message>
        <source>预览，尚未开具，没有文号</source>
        <translation>Preview: not issued, no number</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{page} / {pages} 页</source>
        <translation>Page {page} / {pages}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>已送往打印机：{title}，{pages} 页</source>
        <extracomment>Dots per inch at which a page is painted; more only makes the spool file larger.</extracomment>
        <translation>Sent to the printer: {title}, {pages} pages</translation>
    </message>
    <message>
        <source>没有打印，已存为 PDF：{file}，{pages} 页</source>
        <translation>Not printed but saved as PDF: {file}, {pages} pages</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>记录承诺</source>
        <translation>Log a promise</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>承诺付款日</source>
        <translation>Promised for</translation>
    </message>
    <message>
        <source>承诺金额</source>
        <translation>Amount promised</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>到期次日仍未收款，该客户自动回到队列。</source>
        <translation>If not paid by then, the customer is back in the queue on the day after.</translation>
    </message>
    <message>
        <source>{customer} 的付款承诺</source>
        <translation>Promise of {customer}</translation>
    </message>
</context>
<context>
    <name>QueueViews</name>
    <message>
        <source>全部级次</source>
        <extracomment>How many days ahead the week looks.</extracomment>
        <translation>All steps</translation>
    </message>
    <message>
        <source>按阶梯级</source>
        <translation>By step</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>逾期未办</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>承诺未兑现</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>等待中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>Customers: {count}</translation>
    </message>
    <message>
        <source>{day} 周{weekday}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>今天没有要催的客户。队列由催收阶梯和未清发票自动生成。</source>
        <translation>Nobody to chase today. The queue is made from the ladders and the open invoices.</translation>
    </message>
    <message>
        <source>没有积压：以前的催收事项都已办完。</source>
        <translation>Nothing left over: all earlier items are done.</translation>
    </message>
    <message>
        <source>今后七天没有新的催收事项。</source>
        <translation>Nothing new in the next seven days.</translation>
    </message>
    <message>
        <source>没有等待中的客户。记录承诺或改期后，客户在这里等到那一天。</source>
        <translation>Nobody is waiting. After a promise or a new day a customer waits here until then.</translation>
    </message>
    <message>
        <source>这位责任人名下没有要催的客户。</source>
        <translation>This owner has nobody to chase.</translation>
    </message>
    <message>
        <source>没有未兑现的承诺。</source>
        <translation>No broken promises.</translation>
    </message>
</context>
<context>
    <name>RatesDialog</name>
    <message>
        <source>导入汇率</source>
        <translation>Import rates</translation>
    </message>
    <message>
        <source>每 1 单位外币</source>
        <translation>For 1 unit</translation>
    </message>
    <message>
        <source>每 100 单位外币（银行牌价）</source>
        <translation>For 100 units (bank quote)</translation>
    </message>
    <message>
        <source>报价单位</source>
        <translation>Quoted</translation>
    </message>
    <message>
        <source>粘贴表格：每行日期、币种、汇率；或第一行是各币种，第一列是日期。</source>
        <translation>Paste a table: day, currency and rate in each row; or currencies in the first row and days in the first column.</translation>
    </message>
    <message>
        <source>粘贴的汇率表</source>
        <translation>Pasted rates</translation>
    </message>
    <message>
        <source>从文件读取…</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.csv *.txt)</source>
        <translation>Tables (*.xlsx *.xls *.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>RatesSection</name>
    <message>
        <source>LPR 一年期报价</source>
        <extracomment>A new quote appears on the 20th of each month; older than this the series is behind.</extracomment>
        <translation>One-year LPR quotes</translation>
    </message>
    <message>
        <source>计算逾期利息时，取违约当日有效的那一期报价。</source>
        <translation>Interest takes the quote in force on the day of default.</translation>
    </message>
    <message>
        <source>利率，百分数</source>
        <translation>Rate in per cent</translation>
    </message>
    <message>
        <source>报价日</source>
        <translation>Quoted on</translation>
    </message>
    <message>
        <source>补录报价</source>
        <translation>Add quote</translation>
    </message>
    <message>
        <source>一年期 LPR</source>
        <translation>One-year LPR</translation>
    </message>
    <message>
        <source>LPR 报价</source>
        <translation>LPR quotes</translation>
    </message>
    <message>
        <source>导入 CSV…</source>
        <translation>Import CSV…</translation>
    </message>
    <message>
        <source>没有 LPR 数据，无法计算利息</source>
        <translation>No LPR quotes: interest cannot be computed</translation>
    </message>
    <message>
        <source>LPR 数据截至 {day}</source>
        <translation>LPR quotes up to {day}</translation>
    </message>
    <message>
        <source>，请按央行公布补录</source>
        <translation>; please add later ones as published</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>换客户</source>
        <translation>Other customer</translation>
    </message>
    <message>
        <source>收款 {amount} 改记到哪个客户？</source>
        <translation>Whose receipt of {amount} is it?</translation>
    </message>
    <message>
        <source>改到这个客户</source>
        <translation>Give it to this customer</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>原收款当日作废，同日以同一流水号、付款人重新登记到新客户；各日报表只出现一次。此操作不能撤销，可再改回。</source>
        <translation>The receipt is voided on its own day and posted anew to the other customer with the same day, number and payer; no report shows it twice. It cannot be undone, but moved again.</translation>
    </message>
    <message>
        <source>{name}（匹配度 {percent}%）</source>
        <translation>{name} (match {percent}%)</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>登记收款</source>
        <translation>Post receipt</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>收款日</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Bank ref.</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>这笔收款可能已登记：{day} 收 {amount}</source>
        <translation>This receipt may be in the book already: {amount} on {day}</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>选中一笔收款查看核销</source>
        <extracomment>States in which there is money left, and those in which it may find something to pay.</extracomment>
        <translation>Select a receipt to see its allocations</translation>
    </message>
    <message>
        <source>换客户 F7</source>
        <translation>Other customer F7</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>留作预收</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>核销并下一笔</source>
        <translation>Allocate, next</translation>
    </message>
    <message>
        <source>取消预收</source>
        <translation>Do not keep</translation>
    </message>
    <message>
        <source>匹配度 {percent}%</source>
        <translation>Match {percent}%</translation>
    </message>
    <message>
        <source>其中 {amount} 有在手票据，待到期兑付</source>
        <translation>Bills in hand cover {amount} of it until they mature</translation>
    </message>
    <message>
        <source>核销后：客户未清 {rest}，逾期 {due}</source>
        <translation>Then open {rest}, overdue {due}</translation>
    </message>
    <message>
        <source>核销记录</source>
        <translation>Allocations</translation>
    </message>
    <message>
        <source>还没有核销到发票，作为预收留在该客户名下。</source>
        <translation>Not allocated yet; kept to the customer's credit.</translation>
    </message>
    <message>
        <source>核销日</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>冲回</source>
        <translation>Reversed</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>未核销</source>
        <translation>Unallocated</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Bank ref.</translation>
    </message>
    <message>
        <source>收款</source>
        <extracomment>How many rows below the marked one are looked through for the next that waits.</extracomment>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待核销</source>
        <translation>To allocate</translation>
    </message>
    <message>
        <source>预收</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>抵账与差额</source>
        <translation>Set-offs and more</translation>
    </message>
    <message>
        <source>筛选：客户、流水号、摘要</source>
        <translation>Customer, ref., memo</translation>
    </message>
    <message>
        <source>筛选收款</source>
        <translation>Filter receipts</translation>
    </message>
    <message>
        <source>登记收款</source>
        <translation>Post receipt</translation>
    </message>
    <message>
        <source>导入流水</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>批量核销…</source>
        <translation>Match all…</translation>
    </message>
    <message>
        <source>抵账…</source>
        <translation>Set off…</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>待核销 {count}</source>
        <translation>To allocate {count}</translation>
    </message>
    <message>
        <source>预收 {count}</source>
        <translation>Kept {count}</translation>
    </message>
    <message>
        <source>未核销合计 {amount}</source>
        <translation>Unallocated in all {amount}</translation>
    </message>
    <message>
        <source>收款录入至 {day}</source>
        <translation>Receipts entered to {day}</translation>
    </message>
    <message>
        <source>没有待核销的收款：每一笔都已对上发票。</source>
        <translation>Nothing to allocate: every receipt is matched to invoices.</translation>
    </message>
    <message>
        <source>还没有收款。登记一笔，或把银行流水拖到窗口里。</source>
        <translation>No receipts yet. Post one, or drop a bank statement on the window.</translation>
    </message>
    <message>
        <source>收款 {amount} 已改到新客户</source>
        <translation>Receipt of {amount} moved to the other customer</translation>
    </message>
    <message>
        <source>已抵账 {amount}</source>
        <translation>Set off {amount}</translation>
    </message>
    <message>
        <source>匹配收款</source>
        <translation>Matching receipts</translation>
    </message>
    <message>
        <source>已核销 {count} 笔收款</source>
        <translation>Receipts allocated: {count}</translation>
    </message>
    <message>
        <source>作废{kind} {amount}</source>
        <translation>Void: {kind} {amount}</translation>
    </message>
    <message>
        <source>已作废{kind} {amount}</source>
        <translation>Voided: {kind} {amount}</translation>
    </message>
    <message>
        <source>按最早到期核销</source>
        <translation>Oldest due first</translation>
    </message>
    <message>
        <source>{customer} 没有未清的发票，收款继续留作预收</source>
        <translation>{customer} has no open invoices; the receipt stays unallocated</translation>
    </message>
    <message>
        <source>{customer} 的 {amount} 重新待核销</source>
        <translation>{amount} of {customer} waits again</translation>
    </message>
    <message>
        <source>{customer} 的 {amount} 留作预收</source>
        <translation>{amount} of {customer} kept unallocated</translation>
    </message>
    <message>
        <source>已核销 {amount}</source>
        <translation>Allocated {amount}</translation>
    </message>
    <message>
        <source>它的核销将冲回，发票恢复未清；作废前的报表不变。此操作不能撤销。</source>
        <translation>Its allocations are reversed and the invoices open again; reports before that day stay as they were. This cannot be undone.</translation>
    </message>
</context>
<context>
    <name>ReconciliationPage</name>
    <message>
        <source>待对账客户</source>
        <translation>Customers due</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>周期</source>
        <translation>Rhythm</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Closing balance</translation>
    </message>
    <message>
        <source>上次对到</source>
        <translation>Last until</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>开具</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>承诺付款</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>客户或拼音首字母</source>
        <translation>Customer or pinyin</translation>
    </message>
    <message>
        <source>筛选对账</source>
        <translation>Filter statements</translation>
    </message>
    <message>
        <source>对账周期…</source>
        <translation>Rhythm…</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>另存到文件夹…</source>
        <translation>Save to folder…</translation>
    </message>
    <message>
        <source>跟随等级</source>
        <translation>As its class</translation>
    </message>
    <message>
        <source>此客户对账周期：{rhythm}</source>
        <translation>Rhythm of this customer: {rhythm}</translation>
    </message>
    <message>
        <source>读取对账</source>
        <translation>Reading reconciliation</translation>
    </message>
    <message>
        <source>上一期的对账单都已发出，没有待对账的客户。</source>
        <translation>Every statement of the last period is out; nobody is due.</translation>
    </message>
    <message>
        <source>没有超过期限未回复的对账单。</source>
        <translation>No statement has gone unanswered for too long.</translation>
    </message>
    <message>
        <source>没有客户提出差异。</source>
        <translation>No customer says that the balance differs.</translation>
    </message>
    <message>
        <source>还没有客户确认。收到盖章回执后，选中对账单登记回执。</source>
        <translation>Nobody has agreed yet. When a sealed slip comes back, mark the statement and record the answer.</translation>
    </message>
    <message>
        <source>还没有发出对账单。在“待对账”里勾选客户，一次生成并打印。</source>
        <translation>No statement has gone out yet. Tick customers under "Due" to make and print theirs in one go.</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>生成 {count} 份对账单</source>
        <translation>Make statements ({count})</translation>
    </message>
    <message>
        <source>打印 {count} 份</source>
        <translation>Print {count}</translation>
    </message>
    <message>
        <source>批量生成对账单</source>
        <translation>Make statements</translation>
    </message>
    <message>
        <source>批量打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>Customers: {count}</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>Statements: {count}</translation>
    </message>
    <message>
        <source>已保存对账周期</source>
        <translation>Rhythm saved</translation>
    </message>
    <message>
        <source>已设定 {customer} 的对账周期</source>
        <translation>Rhythm of {customer} set</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>收回已核销的坏账</source>
        <translation>Recover a bad debt</translation>
    </message>
    <message>
        <source>收回 {number}，尚欠 {rest}</source>
        <translation>Recover {number}; still owed {rest}</translation>
    </message>
    <message>
        <source>新到的款项</source>
        <translation>New money</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
    <message>
        <source>收款日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>收回的部分先恢复债权再核销，账上同日一增一减；超出所欠的部分留作预收。</source>
        <translation>As much of the debt revives and is settled on the same day; what is beyond it stays unallocated.</translation>
    </message>
    <message>
        <source>{day} 已登记，未核销 {rest}</source>
        <translation>In the book since {day}, {rest} left</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>登记退款</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>退款日</source>
        <translation>Paid back on</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>付款单号</source>
        <translation>Payment no.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>可退</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>本次退</source>
        <translation>Pay back</translation>
    </message>
    <message>
        <source>本次退 {number}</source>
        <translation>Pay back of {number}</translation>
    </message>
    <message>
        <source>该客户没有未核销的款项可退。</source>
        <translation>The customer has no unallocated money to pay back.</translation>
    </message>
    <message>
        <source>可退合计 {free}    已选 {chosen}    差额 {rest}</source>
        <translation>Free {free}    chosen {chosen}    difference {rest}</translation>
    </message>
</context>
<context>
    <name>ReleaseHoldDialog</name>
    <message>
        <source>恢复供货</source>
        <translation>Resume deliveries</translation>
    </message>
    <message>
        <source>撤回停供申请</source>
        <translation>Drop the request</translation>
    </message>
    <message>
        <source>{act}：{customer}</source>
        <translation>{act}: {customer}</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>决定人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>恢复后仍有：{why}</source>
        <translation>Still against shipping: {why}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>ReminderActs</name>
    <message>
        <source>已登记发送：{customer}</source>
        <translation>Marked as sent: {customer}</translation>
    </message>
    <message>
        <source>已复制给 {to} 的{channel}话术；发出后请点“标记已发送”</source>
        <extracomment>Working days a snooze proposes. Who is proposed for a step that hands a claim over.</extracomment>
        <translation>Copied the {channel} text to {to}; mark it as sent once it is</translation>
    </message>
    <message>
        <source>已登记发送：{customer}；本级须发函或停供，仍在队列</source>
        <translation>Noted as sent: {customer}; it stays in the queue, its step asks for a letter or a stop</translation>
    </message>
    <message>
        <source>逾期 {days} 天，催告后仍未付款</source>
        <translation>{days} d overdue, unpaid after demand</translation>
    </message>
    <message>
        <source>已记录承诺：{customer} {day} 付款</source>
        <translation>Promise logged: {customer} pays on {day}</translation>
    </message>
    <message>
        <source>已改期：{customer} {day} 再办</source>
        <translation>Postponed: {customer} until {day}</translation>
    </message>
    <message>
        <source>已跳过本级：{customer}</source>
        <translation>Step skipped: {customer}</translation>
    </message>
    <message>
        <source>跳过 {customer} 的“{action}”</source>
        <translation>Skip "{action}" for {customer}</translation>
    </message>
    <message>
        <source>这些发票不再提示本级；到下一级时自动回到队列。</source>
        <translation>These invoices skip this step and come back at the next one.</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>已升级：{customer}</source>
        <translation>Escalated: {customer}</translation>
    </message>
    <message>
        <source>。请注意：这一级以“{action}”为前提，还没有做过</source>
        <translation>. Please note: this step presupposes one not done yet: {action}</translation>
    </message>
    <message>
        <source>已核销 {customer} 的预收款</source>
        <translation>Allocated the unallocated money of {customer}</translation>
    </message>
</context>
<context>
    <name>ReminderPanel</name>
    <message>
        <source>选中一户，查看欠款、话术与往来记录。</source>
        <translation>Select a customer to see the debt, the wording and the history.</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice no.</translation>
    </message>
    <message>
        <source>开票</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未清金额</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>该户发票</source>
        <translation>Invoices of the customer</translation>
    </message>
    <message>
        <source>核销预收</source>
        <translation>Allocate</translation>
    </message>
    <message>
        <source>生成催告函</source>
        <translation>Issue letter</translation>
    </message>
    <message>
        <source>标记已发送</source>
        <translation>Mark sent</translation>
    </message>
    <message>
        <source>记录承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>停供…</source>
        <translation>Supply stop…</translation>
    </message>
    <message>
        <source>登记走访</source>
        <translation>Log a visit</translation>
    </message>
    <message>
        <source>还款计划</source>
        <translation>Payment plan</translation>
    </message>
    <message>
        <source>催收规则 ▾</source>
        <translation>Rules ▾</translation>
    </message>
    <message>
        <source>阶梯与不催的发票…</source>
        <translation>Ladder and muted invoices…</translation>
    </message>
    <message>
        <source>暂停催收该户…</source>
        <translation>Pause this customer…</translation>
    </message>
    <message>
        <source>恢复催收</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>本级话术（可编辑）</source>
        <translation>Wording of this step (can be edited)</translation>
    </message>
    <message>
        <source>本级话术</source>
        <translation>Wording of this step</translation>
    </message>
    <message>
        <source>往来记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>第 {rung} 级 {action}</source>
        <translation>Step {rung}: {action}</translation>
    </message>
    <message>
        <source>应催 {amount}</source>
        <translation>{amount} to chase</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>最长逾期 {days} 天</source>
        <translation>up to {days} d overdue</translation>
    </message>
    <message>
        <source>{days} 天后到期</source>
        <translation>Due in {days} d</translation>
    </message>
    <message>
        <source>有预收/未核销款 {amount}</source>
        <translation>{amount} unallocated</translation>
    </message>
    <message>
        <source>另有争议、票据在途或还款计划内 {amount} 元，暂不催收</source>
        <translation>{amount} more is disputed, covered by a bill or in a plan, and not chased</translation>
    </message>
    <message>
        <source>没有联系方式</source>
        <translation>No contact details</translation>
    </message>
    <message>
        <source>复制话术</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>发消息…</source>
        <translation>Message…</translation>
    </message>
    <message>
        <source>记录联系</source>
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>，足以抵付本次应催金额：先核销，不必催。</source>
        <translation>, enough to cover what is to be chased: allocate it instead.</translation>
    </message>
    <message>
        <source>，催收前请先核销。</source>
        <translation>; allocate it before chasing.</translation>
    </message>
    <message>
        <source>信用额度 {limit} 元 · 占用 {used} 元（{share}%）</source>
        <translation>Credit limit CNY {limit} · used CNY {used} ({share}%)</translation>
    </message>
    <message>
        <source>还没有往来记录。</source>
        <translation>No history yet.</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>到期提醒</source>
        <extracomment>Colour of the pill of a rung's action.</extracomment>
        <translation>Due reminder</translation>
    </message>
    <message>
        <source>电话沟通</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>发催告函</source>
        <translation>Demand letter</translation>
    </message>
    <message>
        <source>暂停供货</source>
        <translation>Supply hold</translation>
    </message>
    <message>
        <source>法律程序</source>
        <translation>Legal action</translation>
    </message>
    <message>
        <source>微信提醒</source>
        <translation>WeChat reminder</translation>
    </message>
    <message>
        <source>邮件提醒</source>
        <translation>Mail reminder</translation>
    </message>
    <message>
        <source>发对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>上门拜访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>移交专业机构</source>
        <translation>Hand to agency</translation>
    </message>
    <message>
        <source>到期前 {days} 天</source>
        <translation>{days} d before due</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>{days} d overdue</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>邮件</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>委外</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>停供</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>法律</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>还款计划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>已接通</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>无人接听</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>拒绝付款</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>提出异议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>承诺付款</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>已发送</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>函件 {day} {number}</source>
        <translation>Letter {day} {number}</translation>
    </message>
    <message>
        <source>逾期利息（按合同约定）</source>
        <translation>Interest (as agreed)</translation>
    </message>
    <message>
        <source>逾期利息（{terms}）</source>
        <translation>Interest ({terms})</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>Customers: {count}</translation>
    </message>
    <message>
        <source>{day} 再办：{why}</source>
        <translation>{day}: {why}</translation>
    </message>
    <message>
        <source>预收款足以抵付，请先核销</source>
        <translation>Covered by unallocated money</translation>
    </message>
    <message>
        <source>，{said}</source>
        <translation>, {said}</translation>
    </message>
    <message>
        <source>上次：{text}</source>
        <translation>Last: {text}</translation>
    </message>
    <message>
        <source>偏好：{channel}</source>
        <translation>Prefers {channel}</translation>
    </message>
    <message>
        <source>已承诺付款</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>查收款</source>
        <translation>Look for the receipt</translation>
    </message>
    <message>
        <source>再联系</source>
        <translation>Contact again</translation>
    </message>
    <message>
        <source>尚未录入任何收款，发函前请先核对银行流水</source>
        <translation>No receipts entered yet; check the bank statement before writing</translation>
    </message>
    <message>
        <source>收款已录入至 {day}</source>
        <translation>Receipts entered to {day}</translation>
    </message>
    <message>
        <source>（{age} 天前）</source>
        <translation> ({age} days ago)</translation>
    </message>
    <message>
        <source>逾期利息（{count} 种口径，各按其合同）</source>
        <translation>Interest ({count} bases, by contract)</translation>
    </message>
    <message>
        <source>逾期利息（LPR{rate} 加计 {more}）</source>
        <translation>Interest (LPR{rate} + {more})</translation>
    </message>
    <message>
        <source>逾期利息（每日万分之五）</source>
        <translation>Interest (0.05% a day)</translation>
    </message>
    <message>
        <source>逾期利息（合同约定日利率 {rate}）</source>
        <translation>Interest (agreed {rate} a day)</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>催收队列</source>
        <extracomment>So much of the history stands beside the list; the customer's page has all of it.</extracomment>
        <translation>Reminder queue</translation>
    </message>
    <message>
        <source>批量生成催告函</source>
        <translation>Issue letters</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Inv.</translation>
    </message>
    <message>
        <source>应催金额</source>
        <translation>To chase</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>最近联系 / 偏好</source>
        <translation>Last contact / prefers</translation>
    </message>
    <message>
        <source>【停供】{customer}</source>
        <translation>[stopped] {customer}</translation>
    </message>
    <message>
        <source>批量 ▾</source>
        <translation>Batch ▾</translation>
    </message>
    <message>
        <source>{customer}（多币种折合）</source>
        <translation>{customer} (several currencies)</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>空格 选中 · Enter 处理 · T 联系 · P 承诺 · S 改期 · L 出函 · C 复制</source>
        <translation>Space ticks · Enter acts · T contact · P promise · S later · L letter · C copy</translation>
    </message>
    <message>
        <source>发消息…</source>
        <translation>Messages…</translation>
    </message>
    <message>
        <source>发指定函件…</source>
        <translation>Letter of a kind…</translation>
    </message>
    <message>
        <source>电话清单…</source>
        <translation>Call list…</translation>
    </message>
    <message>
        <source>走访记录…</source>
        <translation>Log of visits…</translation>
    </message>
    <message>
        <source>改期所选…</source>
        <translation>Postpone chosen…</translation>
    </message>
    <message>
        <source>跳过所选…</source>
        <translation>Skip chosen…</translation>
    </message>
    <message>
        <source>所选已办结</source>
        <translation>Chosen are done</translation>
    </message>
    <message>
        <source>更新催收队列</source>
        <translation>Update reminder queue</translation>
    </message>
    <message>
        <source>查看发票</source>
        <translation>Show invoices</translation>
    </message>
    <message>
        <source>推算今后七天</source>
        <translation>Working out the next seven days</translation>
    </message>
    <message>
        <source>已选 {count} 户 · {total} 元</source>
        <translation>{count} selected · CNY {total}</translation>
    </message>
    <message>
        <source>正在查看过去或将来的一天，切回今天才能处理</source>
        <translation>You are looking at another day; go back to today to act</translation>
    </message>
    <message>
        <source>还没到日子：{day} 自动进入队列</source>
        <translation>Not yet: it enters the queue on {day}</translation>
    </message>
    <message>
        <source>没有轮到发催告函的客户；可先勾选客户</source>
        <translation>No customer is due a demand letter; tick customers first</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>汇兑损益</source>
        <translation>Exchange gains</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>区间 {edges} ▾</source>
        <translation>Buckets {edges} ▾</translation>
    </message>
    <message>
        <source>币种：{name} ▾</source>
        <translation>{name} ▾</translation>
    </message>
    <message>
        <source>计算账龄</source>
        <translation>Aging</translation>
    </message>
    <message>
        <source>账龄分析</source>
        <translation>Aging</translation>
    </message>
    <message>
        <source>截至这一天没有未清的款项。导入发票后，这里按账龄列出每个客户欠多少、欠多久。</source>
        <translation>Nothing is open as of this day. With invoices imported, this shows who owes how much, and for how long.</translation>
    </message>
    <message>
        <source>导入发票</source>
        <translation>Import invoices</translation>
    </message>
    <message>
        <source>双击金额查看对应发票    截至 {day}，此后的收款不计入</source>
        <translation>Double-click an amount for its invoices    As of {day}, later receipts not counted</translation>
    </message>
    <message>
        <source>账面总账核对：相差 {amount}，请在“检查账套”中核对</source>
        <translation>Ledger check: differs by {amount}; run "Check the book"</translation>
    </message>
    <message>
        <source>账面总账核对：一致 · 用时 {count} 毫秒</source>
        <translation>Ledger check: agrees · {count} ms</translation>
    </message>
    <message>
        <source>导出账龄分析</source>
        <translation>Export the aging</translation>
    </message>
    <message>
        <source>账龄分析_{day}.xlsx</source>
        <translation>aging_{day}.xlsx</translation>
    </message>
    <message>
        <source>已导出 {file}</source>
        <translation>Exported {file}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>没有找到。可输入名称、发票号或拼音首字母。</source>
        <translation>Nothing found. Type a name, an invoice number or pinyin initials.</translation>
    </message>
</context>
<context>
    <name>RuleActs</name>
    <message>
        <source>已暂停催收：{customer}，{day} 恢复</source>
        <extracomment>Working days a snooze of many proposes, and days a pause does.</extracomment>
        <translation>Paused: {customer}, back on {day}</translation>
    </message>
    <message>
        <source>暂停催收：{customer}</source>
        <translation>Pause: {customer}</translation>
    </message>
    <message>
        <source>该户的全部催收事项到那一天自动回到队列；“恢复催收”可提前结束。</source>
        <translation>All of this customer's items come back by themselves on that day; Resume ends the pause sooner.</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>领导要求暂缓</source>
        <translation>Asked by management</translation>
    </message>
    <message>
        <source>对账中</source>
        <translation>Reconciling</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>已恢复催收</source>
        <translation>Chasing resumed</translation>
    </message>
    <message>
        <source>这一户没有暂停</source>
        <translation>This customer is not paused</translation>
    </message>
    <message>
        <source>已更新催收规则：{customer}</source>
        <translation>Chasing rules changed: {customer}</translation>
    </message>
    <message>
        <source>已办结 {count} 户</source>
        <translation>Customers done: {count}</translation>
    </message>
    <message>
        <source>已跳过 {count} 户的本级</source>
        <translation>Step skipped for customers: {count}</translation>
    </message>
    <message>
        <source>跳过 {count} 户的本级</source>
        <translation>Skip the step of customers ({count})</translation>
    </message>
    <message>
        <source>这些发票不再提示本级；到下一级时自动回到队列。</source>
        <translation>These invoices are not asked for this step again; at the next one they come back.</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>已改期 {count} 户</source>
        <translation>Customers postponed: {count}</translation>
    </message>
    <message>
        <source>改期 {count} 户</source>
        <translation>Postpone customers ({count})</translation>
    </message>
    <message>
        <source>到那一天自动回到队列。</source>
        <translation>They come back to the queue on that day.</translation>
    </message>
    <message>
        <source>请先勾选今天队列里的客户</source>
        <translation>First tick customers of today's queue</translation>
    </message>
</context>
<context>
    <name>RungForm</name>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>客户责任人</source>
        <translation>Customer's owner</translation>
    </message>
    <message>
        <source>起算日</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>天数（负数为之前）</source>
        <translation>Days (negative: before)</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>语气</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>函件种类</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <source>前提</source>
        <translation>Only after</translation>
    </message>
    <message>
        <source>由谁办</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>最低金额（元）</source>
        <translation>Least amount (CNY)</translation>
    </message>
    <message>
        <source>重复间隔（天）</source>
        <translation>Repeat after (days)</translation>
    </message>
    <message>
        <source>只在周</source>
        <translation>Only on</translation>
    </message>
    <message>
        <source>话术</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>字段：{fields}</source>
        <translation>Fields: {fields}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>搜索客户、发票号、拼音首字母(如 hzyf)</source>
        <translation>Search customers, invoices, initials</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SetOffDialog</name>
    <message>
        <source>登记抵账</source>
        <translation>Set-off</translation>
    </message>
    <message>
        <source>双方约定（民法典第 569 条）</source>
        <translation>By agreement (Civil Code art. 569)</translation>
    </message>
    <message>
        <source>我方通知（第 568 条）</source>
        <translation>By our notice (art. 568)</translation>
    </message>
    <message>
        <source>对方通知（第 568 条）</source>
        <translation>By their notice (art. 568)</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>抵账日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>约定的日期；以通知抵销的，填通知到达的日期。</source>
        <translation>The day agreed; for a notice the day it arrived.</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>应付单据号</source>
        <translation>Payable no.</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Memo</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>本单位</source>
        <extracomment>Sections whose fields make up the draft that is saved as one.</extracomment>
        <translation>Company</translation>
    </message>
    <message>
        <source>函件与利息</source>
        <translation>Letters and interest</translation>
    </message>
    <message>
        <source>LPR 报价</source>
        <translation>LPR quotes</translation>
    </message>
    <message>
        <source>外币汇率</source>
        <translation>Exchange rates</translation>
    </message>
    <message>
        <source>催收阶梯</source>
        <translation>Reminder ladder</translation>
    </message>
    <message>
        <source>账套与备份</source>
        <translation>Book and backups</translation>
    </message>
    <message>
        <source>本机偏好</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>放弃修改</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>设置分类</source>
        <translation>Settings sections</translation>
    </message>
    <message>
        <source>有未保存的修改</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>设置已保存</source>
        <translation>Settings saved</translation>
    </message>
    <message>
        <source>已补录 {day} 的 LPR</source>
        <translation>Added the LPR of {day}</translation>
    </message>
    <message>
        <source>导入 LPR 报价（日期, 一年期利率 %）</source>
        <translation>Import LPR quotes (day, one-year rate %)</translation>
    </message>
    <message>
        <source>已导入 {count} 期报价，截至 {day}</source>
        <translation>{count} quotes imported, up to {day}</translation>
    </message>
    <message>
        <source>已备份到 {file}</source>
        <translation>Backed up to {file}</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>检查账套</source>
        <translation>Check the book</translation>
    </message>
    <message>
        <source>{count} 项检查未通过，请先备份再处理</source>
        <translation>{count} checks failed; back up before anything else</translation>
    </message>
    <message>
        <source>检查全部通过</source>
        <translation>All checks passed</translation>
    </message>
    <message>
        <source>文件完整</source>
        <translation>File is whole</translation>
    </message>
    <message>
        <source>单据相互引用</source>
        <translation>Documents refer to each other</translation>
    </message>
    <message>
        <source>核销不超过单据金额</source>
        <translation>Allocations stay within the documents</translation>
    </message>
    <message>
        <source>未清余额与核销一致</source>
        <translation>Open balances agree with allocations</translation>
    </message>
    <message>
        <source>发票与各期一致</source>
        <translation>Invoices agree with their due lines</translation>
    </message>
    <message>
        <source>操作日志首尾相连</source>
        <translation>Journal is an unbroken chain</translation>
    </message>
    <message>
        <source>数据与操作日志一致</source>
        <translation>Data agrees with the journal</translation>
    </message>
    <message>
        <source>函件原件未被改动</source>
        <translation>Letters are unaltered</translation>
    </message>
    <message>
        <source>附件未被改动</source>
        <translation>Attachments are unaltered</translation>
    </message>
    <message>
        <source>数据库引擎</source>
        <translation>Database engine</translation>
    </message>
    <message>
        <source>导出到空文件夹</source>
        <translation>Export to an empty folder</translation>
    </message>
    <message>
        <source>已导出 {count} 个文件到 {folder}</source>
        <translation>Files exported to {folder}: {count}</translation>
    </message>
    <message>
        <source>导出全部数据</source>
        <translation>Export all data</translation>
    </message>
</context>
<context>
    <name>SheetAct</name>
    <message>
        <source>生成审批表</source>
        <translation>Make approval sheet</translation>
    </message>
    <message>
        <source>坏账核销审批表 {number}</source>
        <translation>Approval sheet {number}</translation>
    </message>
    <message>
        <source>请打印后由审批人签字，与证据材料一并留存。</source>
        <translation>Print it, have it signed and keep it with the evidence.</translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>生成利息计算表</source>
        <translation>Making the worksheet</translation>
    </message>
    <message>
        <source>仅供核对，不构成法律意见；对外发送前请核对口径与付款日期。</source>
        <translation>For checking only, not legal advice; check the ground and the days of payment before it goes out.</translation>
    </message>
    <message>
        <source>利息计算表 {customer} {day}</source>
        <translation>Interest {customer} {day}</translation>
    </message>
    <message>
        <source>另存利息计算表</source>
        <translation>Save the worksheet</translation>
    </message>
</context>
<context>
    <name>ShipmentActs</name>
    <message>
        <source>已登记送货单 {number}，{amount}</source>
        <extracomment>How an invoice reaches a customer: channels of the log of contacts.</extracomment>
        <translation>Delivery {number} entered, {amount}</translation>
    </message>
    <message>
        <source>（例外批准已记录）</source>
        <translation> (exception on record)</translation>
    </message>
    <message>
        <source>（未经批准，已照实记录）</source>
        <translation> (unapproved, recorded as it was)</translation>
    </message>
    <message>
        <source>已登记 {number} 由 {by} 签收</source>
        <translation>{number} signed for by {by}</translation>
    </message>
    <message>
        <source>没有可关联的发票：须为同一客户、同一币种且尚有未对应金额</source>
        <translation>No invoice to link: it must be of the same customer and currency, with something not covered</translation>
    </message>
    <message>
        <source>已关联 {count} 张送货单</source>
        <translation>Deliveries linked: {count}</translation>
    </message>
    <message>
        <source>已取消 {number} 的发票关联</source>
        <translation>{number} unlinked from its invoice</translation>
    </message>
    <message>
        <source>作废送货单 {number}</source>
        <translation>Void delivery {number}</translation>
    </message>
    <message>
        <source>单据保留，不再列入待开票；与发票的关联一并失效。</source>
        <translation>It stays on record but no longer waits for an invoice; its link to one ends too.</translation>
    </message>
    <message>
        <source>已作废送货单 {number}</source>
        <translation>Delivery {number} voided</translation>
    </message>
    <message>
        <source>交付发票：{customer} {number}</source>
        <translation>Hand over: {customer} {number}</translation>
    </message>
    <message>
        <source>交付 {count} 张发票</source>
        <translation>Hand over invoices ({count})</translation>
    </message>
    <message>
        <source>当面交付</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>快递</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>电子邮件</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>发票 {number} 已交付（{way}）</source>
        <translation>Invoice {number} handed over ({way})</translation>
    </message>
    <message>
        <source>已登记交付 {count} 张发票</source>
        <translation>Invoices handed over: {count}</translation>
    </message>
    <message>
        <source>已保存发货交票提醒</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>ShipmentDialog</name>
    <message>
        <source>登记送货单</source>
        <translation>Enter a delivery</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>送货单号</source>
        <translation>Delivery note</translation>
    </message>
    <message>
        <source>发货日</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>含税金额</source>
        <translation>Amount with tax</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>签收日</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>发票本身不能证明已交货：签收单是主张货款的证据，扫描件可加在附件里。</source>
        <translation>An invoice alone does not prove delivery: the signed note does; its scan can be kept here.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>例外批准人</source>
        <translation>Exception by</translation>
    </message>
    <message>
        <source>例外理由</source>
        <translation>Its reason</translation>
    </message>
    <message>
        <source>保存并下一张</source>
        <translation>Save and next</translation>
    </message>
    <message>
        <source>{why}：请填例外批准人和理由。货已发出而未经批准的，将照实记录</source>
        <translation>{why}: say who approved the exception and why. Goods that left unapproved are recorded as such</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>ShipmentPanel</name>
    <message>
        <source>选中一行查看详情</source>
        <translation>Mark a row to see it</translation>
    </message>
    <message>
        <source>发货</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>含税金额</source>
        <translation>With tax</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>还没有签收记录：发生争议时，发票不能单独证明已交货。</source>
        <translation>Nobody has signed yet: in a dispute the invoice alone does not prove delivery.</translation>
    </message>
    <message>
        <source>签收单等附件</source>
        <translation>Signed note and files</translation>
    </message>
    <message>
        <source>签收单扫描件可拖到这里。</source>
        <translation>Drop the scan of the signed note here.</translation>
    </message>
    <message>
        <source>未签收</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>确认关联</source>
        <translation>Link it</translation>
    </message>
    <message>
        <source>开票…</source>
        <translation>Invoice…</translation>
    </message>
    <message>
        <source>关联发票…</source>
        <translation>Link…</translation>
    </message>
    <message>
        <source>查看发票</source>
        <translation>See the invoice</translation>
    </message>
    <message>
        <source>取消关联</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>登记签收…</source>
        <translation>Signed for…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>{day} 开的发票 {number} 应是这批货的。关联之前，额度占用会重复计。</source>
        <translation>Invoice {number} of {day} seems to cover these goods. Until it is linked they count twice against the limit.</translation>
    </message>
    <message>
        <source>开票</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>联系</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>登记交票…</source>
        <translation>Handed over…</translation>
    </message>
    <message>
        <source>付款通知</source>
        <translation>Payment notice</translation>
    </message>
</context>
<context>
    <name>Shipments</name>
    <message>
        <source>送货单号</source>
        <translation>Delivery note</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>发货日</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>含税金额</source>
        <translation>With tax</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>开票日</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>未签收</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>已开票</source>
        <translation>Invoiced</translation>
    </message>
    <message>
        <source>待开票</source>
        <translation>To invoice</translation>
    </message>
    <message>
        <source>待交付</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>超时 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
</context>
<context>
    <name>ShipmentsPage</name>
    <message>
        <source>送货单</source>
        <extracomment>What the search field sends here to enter a delivery. Rows an act takes at once at most; a longer selection is no choice anybody made.</extracomment>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>待交付发票</source>
        <translation>Invoices to hand over</translation>
    </message>
    <message>
        <source>已发货未开票</source>
        <translation>Not invoiced</translation>
    </message>
    <message>
        <source>已开票未交付</source>
        <translation>Not handed over</translation>
    </message>
    <message>
        <source>全部送货单</source>
        <translation>All deliveries</translation>
    </message>
    <message>
        <source>筛选：客户、拼音或单号</source>
        <translation>Filter: customer or number</translation>
    </message>
    <message>
        <source>筛选送货单与发票</source>
        <translation>Filter deliveries and invoices</translation>
    </message>
    <message>
        <source>登记送货单</source>
        <translation>Enter a delivery</translation>
    </message>
    <message>
        <source>时限…</source>
        <translation>Limits…</translation>
    </message>
    <message>
        <source>能发货吗？</source>
        <translation>May we ship?</translation>
    </message>
    <message>
        <source>可多选后一并开票、关联或登记交票</source>
        <translation>Select several to invoice, link or hand over together</translation>
    </message>
    <message>
        <source>开票…</source>
        <translation>Invoice…</translation>
    </message>
    <message>
        <source>关联发票…</source>
        <translation>Link…</translation>
    </message>
    <message>
        <source>登记签收…</source>
        <translation>Signed for…</translation>
    </message>
    <message>
        <source>登记交票…</source>
        <translation>Handed over…</translation>
    </message>
    <message>
        <source>已发货未开票 {count}</source>
        <translation>Not invoiced {count}</translation>
    </message>
    <message>
        <source>已开票未交付 {count}</source>
        <translation>Not handed over {count}</translation>
    </message>
    <message>
        <source>{count} 行 · 超时 {late} 项</source>
        <translation>Rows: {count} · late: {late}</translation>
    </message>
    <message>
        <source> · {count} 张的发票已在账上，待确认关联</source>
        <translation> · {count} with an invoice in the book to link</translation>
    </message>
    <message>
        <source>还没有开始登记发票交付。设定从哪天开的发票起登记，之后漏交的会列在这里。</source>
        <translation>Handing over is not followed yet. Choose from which invoices on, and those not handed over are listed here.</translation>
    </message>
    <message>
        <source>开始登记…</source>
        <translation>Begin…</translation>
    </message>
    <message>
        <source>发票都已交到客户手里。</source>
        <translation>Every invoice has reached its customer.</translation>
    </message>
    <message>
        <source>没有待开票的送货单。</source>
        <translation>No deliveries wait for an invoice.</translation>
    </message>
    <message>
        <source>还没有送货单。送货单与签收单是主张货款的证据。</source>
        <translation>No deliveries yet. Delivery notes and signatures prove what is owed.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>打开选择</source>
        <translation>Open the picker</translation>
    </message>
    <message>
        <source>新增一行</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>删除一行</source>
        <translation>Delete a row</translation>
    </message>
    <message>
        <source>保存并录下一张</source>
        <translation>Save and enter the next</translation>
    </message>
    <message>
        <source>复制该客户上一张发票</source>
        <translation>Copy the customer's last invoice</translation>
    </message>
    <message>
        <source>发票模板</source>
        <translation>Invoice templates</translation>
    </message>
    <message>
        <source>下一栏；列表中打开</source>
        <translation>Next field; in a list: open</translation>
    </message>
    <message>
        <source>上一栏</source>
        <translation>Previous field</translation>
    </message>
    <message>
        <source>照抄上一行</source>
        <translation>Copy the line above</translation>
    </message>
    <message>
        <source>照抄第一行</source>
        <translation>Copy the first row</translation>
    </message>
    <message>
        <source>金额可写算式，也可写 1.5万</source>
        <translation>Amounts take sums, and 1.5万</translation>
    </message>
    <message>
        <source>日期：今天、30 天后、3 月 15 日</source>
        <translation>Dates: today, in 30 days, 15 March</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>复制为表格，可粘贴到 Excel</source>
        <translation>Copy as a table for Excel</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>登记签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>签收：{customer} {number}</source>
        <translation>Signed for: {customer} {number}</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>签收日</source>
        <translation>Signed on</translation>
    </message>
</context>
<context>
    <name>SinceField</name>
    <message>
        <source>核销日期</source>
        <translation>Counts from</translation>
    </message>
    <message>
        <source>核销从哪天起计入账龄和报表；不早于发票日。</source>
        <translation>The day from which the allocation counts in aging and reports; never before the invoice's day.</translation>
    </message>
    <message>
        <source>按单据日</source>
        <translation>Document's day</translation>
    </message>
    <message>
        <source>按收款日</source>
        <translation>Day received</translation>
    </message>
    <message>
        <source>今天 {day}</source>
        <translation>Today {day}</translation>
    </message>
    <message>
        <source>今天录入的按收款日，其余按今天</source>
        <translation>Day received if entered today, else today</translation>
    </message>
    <message>
        <source>以前打印的报表不变</source>
        <translation>Reports printed before stay the same</translation>
    </message>
    <message>
        <source>今天才录入，以往日期的账龄随之补全</source>
        <translation>Entered only today: the aging of past days is completed</translation>
    </message>
    <message>
        <source>以前录入的单据：自单据日起的以往报表会改变</source>
        <translation>Entered earlier: reports of days since the document's day will change</translation>
    </message>
    <message>
        <source>以前录入的收款：自收款日起的以往报表会改变</source>
        <translation>Entered earlier: reports of days since the money came will change</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>改期</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>改到</source>
        <translation>Postpone to</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>到那一天自动回到队列。</source>
        <translation>Comes back to the queue on that day.</translation>
    </message>
    <message>
        <source>改期：{customer}</source>
        <translation>Postpone: {customer}</translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>StatementAct</name>
    <message>
        <source>预览对账单</source>
        <translation>Statement preview</translation>
    </message>
    <message>
        <source>预览，尚未生成，不存档</source>
        <translation>Preview: not made yet, not kept</translation>
    </message>
    <message>
        <source>生成对账单</source>
        <translation>Making the statement</translation>
    </message>
    <message>
        <source>已生成对账单 {customer}</source>
        <translation>Statement made for {customer}</translation>
    </message>
</context>
<context>
    <name>StatementDesk</name>
    <message>
        <source>预览对账单</source>
        <translation>Statement preview</translation>
    </message>
    <message>
        <source>与发出时逐字节一致</source>
        <translation>Byte for byte as it went out</translation>
    </message>
    <message>
        <source>预览，尚未生成，不存档</source>
        <translation>Preview: not made yet, not kept</translation>
    </message>
    <message>
        <source>对账单：{customer}</source>
        <translation>Statement: {customer}</translation>
    </message>
    <message>
        <source>已登记 {customer} 的答复</source>
        <translation>Answer of {customer} recorded</translation>
    </message>
    <message>
        <source>对账差异</source>
        <translation>Difference on the statement</translation>
    </message>
    <message>
        <source>已登记答复，发票 {number} 记为有争议</source>
        <translation>Answer recorded; {number} is disputed</translation>
    </message>
    <message>
        <source>{customer} 的对账单（至 {day}）</source>
        <translation>Statement of {customer} (up to {day})</translation>
    </message>
    <message>
        <source>这份对账单没有付款要求，只是核对：送达不会使时效重新计算。</source>
        <translation>This statement asks for no payment, only to be checked: its delivery does not restart limitation.</translation>
    </message>
    <message>
        <source>已登记 {customer} 的对账单寄送</source>
        <translation>Dispatch of the statement to {customer} recorded</translation>
    </message>
    <message>
        <source>已登记 {customer} 的对账单送达，时效从送达日重新计算</source>
        <translation>Delivery of the statement to {customer} recorded; limitation runs anew from that day</translation>
    </message>
    <message>
        <source>已作废 {customer} 的对账单</source>
        <translation>Statement of {customer} withdrawn</translation>
    </message>
    <message>
        <source>作废 {customer} 的对账单</source>
        <translation>Withdraw the statement of {customer}</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>原件保留，标明作废；这一期重新列入待对账。</source>
        <translation>The original is kept, marked as withdrawn; the period becomes due again.</translation>
    </message>
    <message>
        <source>打印 {count} 份对账单</source>
        <translation>Print statements ({count})</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>另存到文件夹</source>
        <translation>Save to folder</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>对账单：{customer}</source>
        <translation>Statement of account: {customer}</translation>
    </message>
    <message>
        <source>期间从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>生成并存档</source>
        <translation>Make and keep</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>StatementPanel</name>
    <message>
        <source>选中一行查看详情</source>
        <translation>Mark a row to see it whole</translation>
    </message>
    <message>
        <source>还没有对过账</source>
        <translation>none so far</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Closing balance</translation>
    </message>
    <message>
        <source>周期</source>
        <translation>Rhythm</translation>
    </message>
    <message>
        <source>上次对到</source>
        <translation>Last until</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>生成并存档…</source>
        <translation>Make and keep…</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>查看 PDF</source>
        <translation>Show PDF</translation>
    </message>
    <message>
        <source>重印</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>修改答复</source>
        <translation>Change the answer</translation>
    </message>
    <message>
        <source>登记回执</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>回执与附件</source>
        <translation>Slip and files</translation>
    </message>
    <message>
        <source>把盖章回执、寄件联和签收截图的扫描件拖到这里；扫描件是确认欠款和送达的证据。</source>
        <translation>Drop scans of the sealed slip, the waybill and the signature here: they prove the debt and the delivery.</translation>
    </message>
    <message>
        <source>开具日</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>要求付款日</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>寄送</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>沉默条款</source>
        <translation>Silence clause</translation>
    </message>
    <message>
        <source>已印</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>（对方账面 {amount}）</source>
        <translation> (their books: {amount})</translation>
    </message>
    <message>
        <source>答复日</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>签署人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>承诺付款日</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>对账单合并打印 {day}</source>
        <translation>Statements in one file {day}</translation>
    </message>
    <message>
        <source>已保存 {count} 个文件到 {folder}</source>
        <translation>Files saved to {folder}: {count}</translation>
    </message>
    <message>
        <source>保存对账单</source>
        <translation>Saving statements</translation>
    </message>
    <message>
        <source>待对账</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>已发出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>未回复</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>有差异</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>已被取代</source>
        <translation>Superseded</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>询证函</source>
        <translation>Audit confirmation</translation>
    </message>
    <message>
        <source>对账单·含付款要求</source>
        <translation>Statement with demand</translation>
    </message>
    <message>
        <source>登记寄送</source>
        <translation>Record dispatch</translation>
    </message>
    <message>
        <source>登记送达结果</source>
        <translation>Record delivery</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>期末余额</source>
        <translation>Closing balance</translation>
    </message>
    <message>
        <source>开具</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>承诺付款</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>还没有给这个客户发过对账单。点上面的“对账单”生成一份。</source>
        <translation>This customer has had no statement yet. Press "Statement" above to make one.</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>按季</source>
        <translation>Quarterly</translation>
    </message>
    <message>
        <source>不对账</source>
        <translation>Never</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SuggestedEdit</name>
    <message>
        <source>{text}（Enter 采用）</source>
        <translation>{text} (Enter takes it)</translation>
    </message>
</context>
<context>
    <name>Supply</name>
    <message>
        <source>停供</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>停供中</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>已恢复</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>不发</source>
        <translation>Not shipped</translation>
    </message>
    <message>
        <source>例外放行</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>可发</source>
        <translation>May ship</translation>
    </message>
    <message>
        <source>申请停供</source>
        <translation>Ask for a supply stop</translation>
    </message>
    <message>
        <source>批准停供</source>
        <translation>Approve a supply stop</translation>
    </message>
    <message>
        <source>恢复供货</source>
        <translation>Resume deliveries</translation>
    </message>
    <message>
        <source>关联停供通知函</source>
        <translation>Link the notice of a stop</translation>
    </message>
    <message>
        <source>记录能否发货</source>
        <translation>Record whether to ship</translation>
    </message>
    <message>
        <source>发送消息</source>
        <translation>Send messages</translation>
    </message>
</context>
<context>
    <name>SupplyActs</name>
    <message>
        <source>已申请对 {customer} 停供，待批准</source>
        <translation>A stop for {customer} is asked for and waits for approval</translation>
    </message>
    <message>
        <source>{customer} 已停供；请及时发出停供通知函</source>
        <translation>Deliveries to {customer} are stopped; send the notice at once</translation>
    </message>
    <message>
        <source>逾期款已付清</source>
        <translation>What was overdue is paid</translation>
    </message>
    <message>
        <source>{customer} 已恢复供货</source>
        <translation>Deliveries to {customer} go on</translation>
    </message>
    <message>
        <source>已撤回对 {customer} 的停供申请</source>
        <translation>The request to stop {customer} was dropped</translation>
    </message>
    <message>
        <source>已开具 {number}，请在函件页打印寄出</source>
        <translation>Issued {number}; print and send it from the letters page</translation>
    </message>
    <message>
        <source>该客户还没有函件；请先开具停供通知函</source>
        <translation>This customer has no letter yet; issue the notice first</translation>
    </message>
    <message>
        <source>已关联停供通知函</source>
        <translation>The notice is linked</translation>
    </message>
</context>
<context>
    <name>SupplyPage</name>
    <message>
        <source>停供</source>
        <extracomment>What the search field and the shortcut send here.</extracomment>
        <translation>Stops</translation>
    </message>
    <message>
        <source>发货答复</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>生效</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>通知函</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>没有停供的客户。长期逾期或超出额度的客户，可以申请停供，由另一人批准后生效。</source>
        <translation>No supply stops. Ask for one where a customer is long overdue or over its limit; somebody else approves it.</translation>
    </message>
    <message>
        <source>申请停供</source>
        <translation>Ask for a stop</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>货值</source>
        <translation>Worth</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>还没有记录。“能发货吗？”的答复和例外批准会记在这里。</source>
        <translation>Nothing on record. Answers to "May we ship?" and exceptions are kept here.</translation>
    </message>
    <message>
        <source>能发货吗？</source>
        <translation>May we ship?</translation>
    </message>
    <message>
        <source>任何页面按 Ctrl+H：能发货吗？</source>
        <translation>Ctrl+H anywhere: may we ship?</translation>
    </message>
    <message>
        <source>停供 {count}</source>
        <translation>Stops {count}</translation>
    </message>
    <message>
        <source>停供中 {standing} 户 · 待批准 {asked} 户 · 已付清可恢复 {paid} 户</source>
        <translation>{standing} stopped · {asked} to approve · {paid} paid, may resume</translation>
    </message>
</context>
<context>
    <name>SupplyPanel</name>
    <message>
        <source>选中一行，查看原因、批准人与能否发货。</source>
        <translation>Select a row to see the reason, who approved it, and whether to ship.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>批准并生效</source>
        <translation>Approved, in force from</translation>
    </message>
    <message>
        <source>停供通知函</source>
        <translation>Notice of the stop</translation>
    </message>
    <message>
        <source>还没有关联函件</source>
        <translation>No letter linked yet</translation>
    </message>
    <message>
        <source>恢复或撤回</source>
        <translation>Resumed or dropped</translation>
    </message>
    <message>
        <source>批准停供…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>撤回申请…</source>
        <translation>Drop request…</translation>
    </message>
    <message>
        <source>恢复供货…</source>
        <translation>Resume…</translation>
    </message>
    <message>
        <source>开具停供通知函…</source>
        <translation>Issue notice…</translation>
    </message>
    <message>
        <source>关联已有函件…</source>
        <translation>Link a letter…</translation>
    </message>
    <message>
        <source>恢复供货通知函…</source>
        <translation>Release letter…</translation>
    </message>
    <message>
        <source>能发货吗？</source>
        <translation>May we ship?</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Show customer</translation>
    </message>
    <message>
        <source>本次货值</source>
        <translation>Worth of the goods</translation>
    </message>
    <message>
        <source>当时的答复</source>
        <translation>The answer then</translation>
    </message>
    <message>
        <source>没有妨碍发货的情况</source>
        <translation>Nothing against it</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>理由或备注</source>
        <translation>Reason or note</translation>
    </message>
</context>
<context>
    <name>SwitchDialog</name>
    <message>
        <source>切换账套</source>
        <translation>Switch book</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>上次打开</source>
        <translation>Last opened</translation>
    </message>
    <message>
        <source>最近的账套</source>
        <translation>Recent books</translation>
    </message>
    <message>
        <source>还没有打开过别的账套。</source>
        <translation>No other book has been opened yet.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>在新窗口打开</source>
        <translation>Open in a new window</translation>
    </message>
    <message>
        <source>打开其他…</source>
        <translation>Open another…</translation>
    </message>
    <message>
        <source>新建账套…</source>
        <translation>New book…</translation>
    </message>
    <message>
        <source>{name}（当前）</source>
        <translation>{name} (open)</translation>
    </message>
    <message>
        <source>文件不在原处：{path}</source>
        <translation>Not where it was: {path}</translation>
    </message>
    <message>
        <source>{path} 不在原处：可能已移动、改名，或所在的盘没有接上。请用“打开其他”找到它。</source>
        <translation>{path} is not where it was: it may have been moved or renamed, or its drive is not connected. Find it with "Open another".</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>复制</source>
        <extracomment>More rows than this are for an export, not for the clipboard.</extracomment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>筛选此列…</source>
        <translation>Filter this column…</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>显示的列</source>
        <translation>Columns shown</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销：{what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>已重做：{what}</source>
        <translation>Done again: {what}</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>函件模板</source>
        <translation>Texts of letters</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>用样例预览，或选一个客户</source>
        <translation>A sample, or choose a customer</translation>
    </message>
    <message>
        <source>模板文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>可用字段</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>模板预览</source>
        <translation>Preview of the text</translation>
    </message>
    <message>
        <source>保存为新版本</source>
        <translation>Save as a new version</translation>
    </message>
    <message>
        <source>恢复出厂文字</source>
        <translation>Back to the shipped text</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>预览客户</source>
        <translation>Customer of the preview</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>field</translation>
    </message>
    <message>
        <source># 标题　&gt; 标题下一行　| 顶格　**粗体**　{always}　{filled} 有内容才印这一行　{empty} 没有内容才印　[[块]] 单独一行。双击下面的名称插入。</source>
        <translation># title   &gt; line below it   | no indent   **bold**   {always}   {filled} line only where it has text   {empty} only where it has none   [[block]] on a line of its own. Double click a name to insert it.</translation>
    </message>
    <message>
        <source>出厂文字</source>
        <translation>Shipped text</translation>
    </message>
    <message>
        <source>第 {number} 版 · {day}</source>
        <translation>Version {number} · {day}</translation>
    </message>
    <message>
        <source>第 {number} 版 · {day} · 恢复出厂</source>
        <translation>Version {number} · {day} · shipped</translation>
    </message>
    <message>
        <source>预览模板</source>
        <translation>Preview a text</translation>
    </message>
    <message>
        <source>{pages} 页</source>
        <translation>Pages: {pages}</translation>
    </message>
    <message>
        <source>样例数据</source>
        <translation>sample</translation>
    </message>
    <message>
        <source>不认识的字段：{names}</source>
        <translation>Unknown: {names}</translation>
    </message>
    <message>
        <source>字体缺字：{characters}</source>
        <translation>Not in the font: {characters}</translation>
    </message>
    <message>
        <source>模板已保存；已开具的函件不变</source>
        <translation>Saved; letters issued stay as they are</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>所依据的合同，如“《购销合同》项下”</source>
        <translation>The contract it is under</translation>
    </message>
    <message>
        <source>有收款账户时</source>
        <translation>Where we have an account</translation>
    </message>
    <message>
        <source>重复主张时</source>
        <translation>Where it is claimed again</translation>
    </message>
    <message>
        <source>合同（接“的”字）</source>
        <translation>The contract, for use in a phrase</translation>
    </message>
    <message>
        <source>已对应到发票时</source>
        <translation>Where the payment is put to invoices</translation>
    </message>
    <message>
        <source>冲抵金额合计</source>
        <translation>Sum applied</translation>
    </message>
    <message>
        <source>《保障中小企业款项支付条例》第十五条的说明</source>
        <translation>Note on Article 15 of the payment regulation</translation>
    </message>
    <message>
        <source>截至日</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>附件清单</source>
        <translation>List of enclosures</translation>
    </message>
    <message>
        <source>人民币时</source>
        <translation>Where it is in CNY</translation>
    </message>
    <message>
        <source>合同名称、编号与签订日</source>
        <translation>Title, number and day of the contract</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>款项笔数</source>
        <translation>Number of items</translation>
    </message>
    <message>
        <source>客户地址</source>
        <translation>Customer's address</translation>
    </message>
    <message>
        <source>客户联系人</source>
        <translation>Customer's contact</translation>
    </message>
    <message>
        <source>客户的代码、住所、联系人与电话</source>
        <translation>Customer's tax code, address, contact and telephone</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>客户电话</source>
        <translation>Customer's telephone</translation>
    </message>
    <message>
        <source>客户统一社会信用代码</source>
        <translation>Customer's tax code</translation>
    </message>
    <message>
        <source>提前付款可享的折扣</source>
        <translation>Discount for early payment</translation>
    </message>
    <message>
        <source>此前各次催告</source>
        <translation>Earlier demands</translation>
    </message>
    <message>
        <source>保证期间已过时</source>
        <translation>Where the guarantee period is over</translation>
    </message>
    <message>
        <source>入账日</source>
        <translation>Day entered</translation>
    </message>
    <message>
        <source>首次主张时</source>
        <translation>Where it is claimed for the first time</translation>
    </message>
    <message>
        <source>利息或违约金</source>
        <translation>Interest or penalty</translation>
    </message>
    <message>
        <source>计息依据</source>
        <translation>Basis of the interest</translation>
    </message>
    <message>
        <source>保留利息的声明</source>
        <translation>Interest reserved</translation>
    </message>
    <message>
        <source>开具日</source>
        <translation>Day of issue</translation>
    </message>
    <message>
        <source>函件种类</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <source>未列入的款项</source>
        <translation>Amounts left out</translation>
    </message>
    <message>
        <source>时效的说明</source>
        <translation>Note on limitation</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>迟付部分的利息</source>
        <translation>Interest on what was paid late</translation>
    </message>
    <message>
        <source>付款期限</source>
        <translation>To be paid by</translation>
    </message>
    <message>
        <source>抵销后我方尚欠</source>
        <translation>What we still owe after the set-off</translation>
    </message>
    <message>
        <source>每日续计的利息</source>
        <translation>Interest for each further day</translation>
    </message>
    <message>
        <source>还款计划合计</source>
        <translation>Sum of the plan</translation>
    </message>
    <message>
        <source>本金</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>本金大写</source>
        <translation>Principal in words</translation>
    </message>
    <message>
        <source>已收金额</source>
        <translation>Amount received</translation>
    </message>
    <message>
        <source>已收金额大写</source>
        <translation>Amount received in words</translation>
    </message>
    <message>
        <source>收款日</source>
        <translation>Day received</translation>
    </message>
    <message>
        <source>已收金额及大写</source>
        <translation>Amount received, with words</translation>
    </message>
    <message>
        <source>适用《保障中小企业款项支付条例》时</source>
        <translation>Where the payment regulation applies</translation>
    </message>
    <message>
        <source>尚欠金额</source>
        <translation>Amount still owed</translation>
    </message>
    <message>
        <source>我方地址</source>
        <translation>Our address</translation>
    </message>
    <message>
        <source>我方联系人</source>
        <translation>Our contact</translation>
    </message>
    <message>
        <source>我方邮箱</source>
        <translation>Our e-mail</translation>
    </message>
    <message>
        <source>我方名称</source>
        <translation>Our company</translation>
    </message>
    <message>
        <source>我方电话</source>
        <translation>Our telephone</translation>
    </message>
    <message>
        <source>我方统一社会信用代码</source>
        <translation>Our tax code</translation>
    </message>
    <message>
        <source>交货的事实</source>
        <translation>What was supplied</translation>
    </message>
    <message>
        <source>合同的付款约定</source>
        <translation>Payment terms of the contract</translation>
    </message>
    <message>
        <source>函件标题</source>
        <translation>Title of the letter</translation>
    </message>
    <message>
        <source>本息合计</source>
        <translation>Principal and interest</translation>
    </message>
    <message>
        <source>本息合计大写</source>
        <translation>Principal and interest in words</translation>
    </message>
    <message>
        <source>本息合计及大写</source>
        <translation>Principal and interest, with words</translation>
    </message>
    <message>
        <source>收款账户</source>
        <translation>Account to pay to</translation>
    </message>
    <message>
        <source>付款对应的发票表</source>
        <translation>Table of the invoices a payment was put to</translation>
    </message>
    <message>
        <source>移交材料清单</source>
        <translation>List of documents to hand over</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Whom to contact</translation>
    </message>
    <message>
        <source>债务人签章处</source>
        <translation>Where the debtor signs</translation>
    </message>
    <message>
        <source>欠款明细表</source>
        <translation>Table of debts</translation>
    </message>
    <message>
        <source>各方签章处</source>
        <translation>Where the parties sign</translation>
    </message>
    <message>
        <source>还款计划表</source>
        <translation>Table of instalments</translation>
    </message>
    <message>
        <source>送达回执</source>
        <translation>Slip of receipt</translation>
    </message>
    <message>
        <source>利息计算表</source>
        <translation>Interest schedule</translation>
    </message>
    <message>
        <source>落款与盖章</source>
        <translation>Signature and seal</translation>
    </message>
    <message>
        <source>回执或存根</source>
        <translation>Slip or file copy</translation>
    </message>
    <message>
        <source>事件经过</source>
        <translation>What happened, day by day</translation>
    </message>
    <message>
        <source>即将到期的款项表</source>
        <translation>Table of what falls due soon</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>确定</source>
        <extracomment>Terms are shown at work on an invoice of today over 10,000.00. Width in pixels of a remark in the narrowest form.</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>付款条件</source>
        <translation>Payment terms</translation>
    </message>
    <message>
        <source>没有折扣则留空，如 2%</source>
        <translation>empty for none, e.g. 2%</translation>
    </message>
    <message>
        <source>部分付款也按比例享受折扣</source>
        <translation>A part paid in time earns its share</translation>
    </message>
    <message>
        <source>开票后若干天</source>
        <translation>Days after the invoice</translation>
    </message>
    <message>
        <source>月结：月底后若干天</source>
        <translation>Days after month end</translation>
    </message>
    <message>
        <source>之后某月的某一天（如次月 25 日）</source>
        <translation>A day of a later month (such as the 25th of the next)</translation>
    </message>
    <message>
        <source>货到付款</source>
        <translation>Payment on delivery</translation>
    </message>
    <message>
        <source>款到发货</source>
        <translation>Payment before delivery</translation>
    </message>
    <message>
        <source>票到若干天</source>
        <translation>Days after receipt of the invoice</translation>
    </message>
    <message>
        <source>验收后若干天</source>
        <translation>Days after acceptance</translation>
    </message>
    <message>
        <source>交货后若干天</source>
        <translation>Days after delivery</translation>
    </message>
    <message>
        <source>分期</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>按账套设置</source>
        <translation>As set for the book</translation>
    </message>
    <message>
        <source>顺延到下一个工作日</source>
        <translation>Move to the next working day</translation>
    </message>
    <message>
        <source>提前到上一个工作日</source>
        <translation>Move to the working day before</translation>
    </message>
    <message>
        <source>价税合计</source>
        <translation>The whole amount</translation>
    </message>
    <message>
        <source>不含税金额</source>
        <translation>The amount without VAT</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>How to pay</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>几个月后（次月填 1）</source>
        <translation>Months later (next: 1)</translation>
    </message>
    <message>
        <source>几日</source>
        <translation>Day of the month</translation>
    </message>
    <message>
        <source>起算日</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>遇休息日</source>
        <translation>On days off</translation>
    </message>
    <message>
        <source>提前付款折扣 %</source>
        <translation>Early discount %</translation>
    </message>
    <message>
        <source>几天内</source>
        <translation>Within days</translation>
    </message>
    <message>
        <source>折扣基数</source>
        <translation>Discount of</translation>
    </message>
    <message>
        <source>按不含税金额算折扣，须在发票明细中登记税额；没有明细的发票不计折扣。</source>
        <translation>A discount on the amount without VAT needs the tax on the invoice's lines; an invoice without lines gets none.</translation>
    </message>
    <message>
        <source>例如今天开票：</source>
        <translation>For an invoice of today: </translation>
    </message>
</context>
<context>
    <name>TermsField</name>
    <message>
        <source>其他条件…</source>
        <translation>Other terms…</translation>
    </message>
</context>
<context>
    <name>TermsParts</name>
    <message>
        <source>期次</source>
        <translation>Instalment</translation>
    </message>
    <message>
        <source>比例或金额（空为余额）</source>
        <translation>Share or amount (empty: rest)</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>起算日</source>
        <translation>After</translation>
    </message>
    <message>
        <source>第 {number} 期</source>
        <translation>Instalment {number}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>联系</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>还款计划</source>
        <translation>Payment plan</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>退票/冲销</source>
        <translation>Bounced</translation>
    </message>
    <message>
        <source>票据</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>争议</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>停供</source>
        <translation>Supply stop</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>Due day</translation>
    </message>
    <message>
        <source>核销坏账</source>
        <translation>Write-off</translation>
    </message>
    <message>
        <source>时效</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>对方 {met}</source>
        <translation>met {met}</translation>
    </message>
    <message>
        <source>{who}：{said}</source>
        <translation>{who}: {said}</translation>
    </message>
    <message>
        <source>{day} 前付</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>最后一期 {day}</source>
        <translation>last instalment {day}</translation>
    </message>
    <message>
        <source>{day} 到期</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>处理至 {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>承诺 {day} 付款</source>
        <translation>promised for {day}</translation>
    </message>
    <message>
        <source>下次 {day}</source>
        <translation>again {day}</translation>
    </message>
    <message>
        <source>{count} 期</source>
        <translation>Instalments: {count}</translation>
    </message>
    <message>
        <source>有签收或签章</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>拒收</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>应已到达</source>
        <translation>should have arrived</translation>
    </message>
    <message>
        <source>无证据</source>
        <translation>no proof</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>voided</translation>
    </message>
    <message>
        <source>已寄出</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>本人签收</source>
        <translation>signed for</translation>
    </message>
    <message>
        <source>他人代收</source>
        <translation>signed for by another</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>查无此人</source>
        <translation>unknown there</translation>
    </message>
    <message>
        <source>发出对账单</source>
        <translation>statement sent</translation>
    </message>
    <message>
        <source>回执相符</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>回执不符</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>received</translation>
    </message>
    <message>
        <source>已兑付</source>
        <translation>honoured</translation>
    </message>
    <message>
        <source>已背书</source>
        <translation>endorsed</translation>
    </message>
    <message>
        <source>已贴现</source>
        <translation>discounted</translation>
    </message>
    <message>
        <source>拒付</source>
        <translation>refused payment</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>given back</translation>
    </message>
    <message>
        <source>提出</source>
        <translation>raised</translation>
    </message>
    <message>
        <source>申请停供</source>
        <translation>stop asked for</translation>
    </message>
    <message>
        <source>批准停供</source>
        <translation>stop approved</translation>
    </message>
    <message>
        <source>恢复供货</source>
        <translation>released</translation>
    </message>
    <message>
        <source>已核销</source>
        <translation>written off</translation>
    </message>
    <message>
        <source>已冲回</source>
        <translation>reversed</translation>
    </message>
    <message>
        <source>我方主张权利</source>
        <translation>we demanded payment</translation>
    </message>
    <message>
        <source>对方同意履行</source>
        <translation>debtor agreed to pay</translation>
    </message>
    <message>
        <source>对方确认债务</source>
        <translation>debtor acknowledged the debt</translation>
    </message>
    <message>
        <source>其他中断事由</source>
        <translation>other interruption</translation>
    </message>
    <message>
        <source>起诉或申请仲裁</source>
        <translation>suit or arbitration</translation>
    </message>
    <message>
        <source>程序终结</source>
        <translation>proceedings ended</translation>
    </message>
    <message>
        <source>时效中止</source>
        <translation>suspended</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>全部</source>
        <extracomment>The page that shows what an entry is about, by its key. The page that finds it by its text.</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>筛选：内容、人、单号</source>
        <translation>Filter: words, people, numbers</translation>
    </message>
    <message>
        <source>筛选时间线</source>
        <translation>Filter the history</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>History</translation>
    </message>
    <message>
        <source>还没有往来记录。</source>
        <translation>Nothing happened yet.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>导出时间线</source>
        <translation>Export the history</translation>
    </message>
    <message>
        <source>时间线_{name}</source>
        <translation>history_{name}</translation>
    </message>
    <message>
        <source>{name} 往来时间线</source>
        <translation>History of {name}</translation>
    </message>
    <message>
        <source>截至 {day}</source>
        <translation>as of {day}</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
</context>
<context>
    <name>VisitLogDialog</name>
    <message>
        <source>走访记录</source>
        <translation>Log of visits</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>全部联系</source>
        <translation>All contacts</translation>
    </message>
    <message>
        <source>这段时间没有记录。</source>
        <translation>Nothing in these days.</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>接洽人</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>下次联系</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>我方</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>导出走访记录</source>
        <translation>Export the log of visits</translation>
    </message>
    <message>
        <source>走访记录_{day}.xlsx</source>
        <translation>visits_{day}.xlsx</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>作废日期</source>
        <translation>Void from</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>WaybillsDialog</name>
    <message>
        <source>批量登记寄送</source>
        <translation>Record many letters sent</translation>
    </message>
    <message>
        <source>批量登记寄送 · {count} 封</source>
        <translation>Record letters sent ({count})</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>承运</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>寄出日</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>光标放在单号栏，逐张扫描或输入后回车；也可从 Excel 复制“文号、单号”两列，在这里粘贴。</source>
        <translation>Scan or type one waybill after another, each with Enter; or copy two columns, letter number and waybill, from Excel and paste here.</translation>
    </message>
    <message>
        <source>粘贴文号和单号</source>
        <translation>Paste numbers and waybills</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>内件品名</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>{number} 单号</source>
        <translation>{number} waybill</translation>
    </message>
    <message>
        <source>{number} 内件品名</source>
        <translation>{number} content</translation>
    </message>
    <message>
        <source>这些文号不在所选函件中：{numbers}</source>
        <translation>Not among the letters chosen: {numbers}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>新建账套…</source>
        <translation>New book…</translation>
    </message>
    <message>
        <source>打开账套…</source>
        <translation>Open book…</translation>
    </message>
    <message>
        <source>看看演示账套</source>
        <translation>Try the demo book</translation>
    </message>
    <message>
        <source>欢迎使用应收管家</source>
        <translation>Welcome to AR Desktop</translation>
    </message>
    <message>
        <source>客户、发票、收款、催收和函件，都在一个文件里，不上网也能用。</source>
        <translation>Customers, invoices, receipts, reminders and letters in one file; works offline.</translation>
    </message>
    <message>
        <source>从一张表开始</source>
        <translation>Start with a list</translation>
    </message>
    <message>
        <source>新建一个账套，把 Excel 或 CSV 里的客户、发票、收款拖进来，几分钟就有账龄表。</source>
        <translation>Make a book, drop your Excel or CSV lists of customers, invoices and receipts on it, and have an aging within minutes.</translation>
    </message>
    <message>
        <source>已有账套</source>
        <translation>Have a book already</translation>
    </message>
    <message>
        <source>打开以前保存的 .ardb 文件，也可以直接双击它。</source>
        <translation>Open an .ardb file you saved before, or double-click it.</translation>
    </message>
    <message>
        <source>先看一看</source>
        <translation>Have a look first</translation>
    </message>
    <message>
        <source>一家虚构的杭州机电公司，两年的发票、收款、催收和函件，随便点，不怕弄坏。</source>
        <translation>An invented company in Hangzhou with two years of invoices, receipts, reminders and letters. Try anything.</translation>
    </message>
    <message>
        <source>打开账套</source>
        <translation>Open book</translation>
    </message>
    <message>
        <source>账套 (*.ardb)</source>
        <translation>Book (*.ardb)</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>对账单（附回执）</source>
        <translation>Statement with reply slip</translation>
    </message>
    <message>
        <source>企业询证函（审计用）</source>
        <translation>Audit confirmation request</translation>
    </message>
    <message>
        <source>合同约定了“逾期未提异议视为确认”，印上这一条</source>
        <translation>The contract says silence is consent: print it</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>要求付款日</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>会计师事务所</source>
        <translation>Auditors</translation>
    </message>
    <message>
        <source>回函地址</source>
        <translation>Reply to</translation>
    </message>
    <message>
        <source>填了要求付款日，就请客户在该日前付清已到期的款项。</source>
        <translation>With a day to pay by, the customer is asked to pay what is due by then. </translation>
    </message>
    <message>
        <source>对账单不列利息和违约金：客户确认的数字可能取代合同约定（买卖合同解释第十八条）。</source>
        <translation>Statements state no interest or penalty: figures the customer confirms may replace what the contract agreed (Sales Interpretation art. 18).</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>WorkbenchPage</name>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>发催告函</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>暂停供货</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>法律程序</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>核销预收</source>
        <translation>Allocate</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>{days} d over</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>{days} 天后到期</source>
        <translation>Due in {days} d</translation>
    </message>
    <message>
        <source>账龄结构(万元)</source>
        <translation>Aging (CNY 10,000)</translation>
    </message>
    <message>
        <source>打开账龄表 →</source>
        <translation>Aging →</translation>
    </message>
    <message>
        <source>DSO 趋势(天)</source>
        <translation>DSO trend (days)</translation>
    </message>
    <message>
        <source>应收账款余额</source>
        <translation>Receivables</translation>
    </message>
    <message>
        <source>逾期金额 / 占比</source>
        <translation>Overdue / share</translation>
    </message>
    <message>
        <source>DSO(销售未清天数)</source>
        <translation>DSO (days sales outstanding)</translation>
    </message>
    <message>
        <source>本月回款</source>
        <translation>Received this month</translation>
    </message>
    <message>
        <source>未来 30 天到期</source>
        <translation>Due in 30 days</translation>
    </message>
    <message>
        <source>今日催收</source>
        <translation>To chase today</translation>
    </message>
    <message>
        <source>今天没有要催的客户。</source>
        <translation>Nobody to chase today.</translation>
    </message>
    <message>
        <source>导入发票</source>
        <translation>Import invoices</translation>
    </message>
    <message>
        <source>打开催收队列 →</source>
        <translation>Reminder queue →</translation>
    </message>
    <message>
        <source>需要注意</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>没有需要特别注意的事项。</source>
        <translation>Nothing needs special attention.</translation>
    </message>
    <message>
        <source>高</source>
        <translation>High</translation>
    </message>
    <message>
        <source>中</source>
        <translation>Mid</translation>
    </message>
    <message>
        <source>低</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>读取工作台</source>
        <translation>Reading the workbench</translation>
    </message>
    <message>
        <source>今日催收({count})</source>
        <translation>To chase today ({count})</translation>
    </message>
    <message>
        <source>需要注意({count})</source>
        <translation>Needs attention ({count})</translation>
    </message>
    <message>
        <source>较上月末</source>
        <translation>since month end</translation>
    </message>
    <message>
        <source>{share} · 阈值 {limit}</source>
        <translation>{share} · limit {limit}</translation>
    </message>
    <message>
        <source>已超</source>
        <translation>over</translation>
    </message>
    <message>
        <source>催收有效指数 CEI {cei}</source>
        <translation>Collection index CEI {cei}</translation>
    </message>
    <message>
        <source>未核销收款 {amount}</source>
        <translation>Unallocated {amount}</translation>
    </message>
    <message>
        <source>行业基准 {days} 天</source>
        <translation>Benchmark {days} d</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>逾期1-30天</source>
        <translation>1–30 days</translation>
    </message>
    <message>
        <source>31-60天</source>
        <translation>31–60</translation>
    </message>
    <message>
        <source>61-90天</source>
        <translation>61–90</translation>
    </message>
    <message>
        <source>90天以上</source>
        <translation>Over 90</translation>
    </message>
    <message>
        <source>DSO = 期末应收账款余额 ÷ 近 90 天赊销总额 × 90 天</source>
        <translation>DSO = closing receivables ÷ credit sales of 90 days × 90 days</translation>
    </message>
</context>
<context>
    <name>WriteOffDialog</name>
    <message>
        <source>申请坏账核销</source>
        <translation>Ask for write-off</translation>
    </message>
    <message>
        <source>提交申请</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>核销金额</source>
        <translation>To write off</translation>
    </message>
    <message>
        <source>该客户没有未清的发票。</source>
        <translation>This customer has no open invoices.</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>年度收入</source>
        <translation>Annual revenue</translation>
    </message>
    <message>
        <source>证据说明</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>申请日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>须备：{proofs}（{source}）</source>
        <translation>Needed: {proofs} ({source})</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>WriteOffPanel</name>
    <message>
        <source>选中一笔核销查看详情</source>
        <extracomment>Which acts a state allows, in the order of their buttons. What can only be done while something is still owed.</extracomment>
        <translation>Select a write-off to see it</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>入账</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>尚欠</source>
        <translation>Still owed</translation>
    </message>
    <message>
        <source>最早时效届满</source>
        <translation>First limitation</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{day}（已届满；债务人同意履行仍可受领）</source>
        <translation>{day} (expired; payment may still be accepted)</translation>
    </message>
    <message>
        <source>{day}（还有 {days} 天，须继续催收以中断时效）</source>
        <translation>{day} (in {days} d; keep chasing to interrupt it)</translation>
    </message>
    <message>
        <source>发票号</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>逾期天数</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>核销金额</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>核销的发票</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>收款日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>付款人</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>收回记录</source>
        <translation>Recoveries</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>须备：{proofs}</source>
        <translation>Needed: {proofs}</translation>
    </message>
    <message>
        <source>批准…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>不批准…</source>
        <translation>Refuse…</translation>
    </message>
    <message>
        <source>入账…</source>
        <translation>Post…</translation>
    </message>
    <message>
        <source>登记收回…</source>
        <translation>Recover…</translation>
    </message>
    <message>
        <source>整理案卷…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>冲回…</source>
        <translation>Reverse…</translation>
    </message>
    <message>
        <source>审批表</source>
        <translation>Approval sheet</translation>
    </message>
    <message>
        <source>查看客户</source>
        <translation>Customer</translation>
    </message>
</context>
<context>
    <name>WriteOffs</name>
    <message>
        <source>债务人破产、关闭、注销或吊销，清算财产不足清偿</source>
        <translation>Debtor bankrupt, closed or deregistered; assets do not suffice</translation>
    </message>
    <message>
        <source>债务人死亡或被宣告失踪，财产不足清偿</source>
        <translation>Debtor dead or declared missing; assets do not suffice</translation>
    </message>
    <message>
        <source>逾期三年以上，且有确凿证据证明无力清偿</source>
        <translation>Overdue three years or more, proved unable to pay</translation>
    </message>
    <message>
        <source>债务重组或破产重整计划批准后无法追偿</source>
        <translation>Restructured or reorganised; nothing more to be had</translation>
    </message>
    <message>
        <source>自然灾害、战争等不可抗力致无法收回</source>
        <translation>Force majeure such as disaster or war</translation>
    </message>
    <message>
        <source>诉讼败诉，或法院裁定终结（中止）执行</source>
        <translation>Suit lost, or enforcement ended (stayed) by the court</translation>
    </message>
    <message>
        <source>逾期一年以上的小额应收（单笔不超过五万元等）</source>
        <translation>Small debt overdue one year or more (up to 50,000 each or the like)</translation>
    </message>
    <message>
        <source>合同、发票、送货及对账凭据</source>
        <translation>Contract, invoices, deliveries, statements</translation>
    </message>
    <message>
        <source>法院破产、清算公告</source>
        <translation>Court notice of bankruptcy or liquidation</translation>
    </message>
    <message>
        <source>市场监管部门注销、吊销证明</source>
        <translation>Proof of deregistration or revocation</translation>
    </message>
    <message>
        <source>清算或财产清偿情况说明</source>
        <translation>Statement on liquidation and assets</translation>
    </message>
    <message>
        <source>死亡、失踪证明</source>
        <translation>Proof of death or disappearance</translation>
    </message>
    <message>
        <source>债务人无力清偿的证据（查询、函证）</source>
        <translation>proof of inability to pay (searches, replies)</translation>
    </message>
    <message>
        <source>催收记录（催告函、签收、通话）</source>
        <translation>Record of chasing (letters, receipts, calls)</translation>
    </message>
    <message>
        <source>情况说明和专项报告</source>
        <translation>Explanation and special report</translation>
    </message>
    <message>
        <source>重组协议或法院批准的重整计划</source>
        <translation>Restructuring agreement or approved plan</translation>
    </message>
    <message>
        <source>受灾情况说明及放弃债权申明</source>
        <translation>Statement on the disaster and waiver of the claim</translation>
    </message>
    <message>
        <source>判决书、裁决书</source>
        <translation>Judgment or award</translation>
    </message>
    <message>
        <source>终结（中止）执行裁定书</source>
        <translation>Court order ending (staying) enforcement</translation>
    </message>
    <message>
        <source>全部收回</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>部分收回</source>
        <translation>Part recovered</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>待入账</source>
        <translation>To post</translation>
    </message>
    <message>
        <source>未批准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>账销案存</source>
        <translation>Off ledger</translation>
    </message>
    <message>
        <source>已冲回</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>申请坏账核销</source>
        <translation>Ask for write-off</translation>
    </message>
    <message>
        <source>批准坏账核销</source>
        <translation>Approve write-off</translation>
    </message>
    <message>
        <source>不批准坏账核销</source>
        <translation>Refuse write-off</translation>
    </message>
    <message>
        <source>坏账核销入账</source>
        <translation>Post write-off</translation>
    </message>
    <message>
        <source>坏账收回</source>
        <translation>Recover bad debt</translation>
    </message>
    <message>
        <source>冲回坏账核销</source>
        <translation>Reverse write-off</translation>
    </message>
</context>
<context>
    <name>WriteOffsView</name>
    <message>
        <source>坏账核销</source>
        <translation>Bad debts</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>账销案存</source>
        <translation>Off ledger</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>申请日</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>核销金额</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>尚欠</source>
        <translation>Still owed</translation>
    </message>
    <message>
        <source>时效届满</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>筛选：客户、编号</source>
        <translation>Filter: customer, number</translation>
    </message>
    <message>
        <source>筛选坏账核销</source>
        <translation>Filter write-offs</translation>
    </message>
    <message>
        <source>没有坏账核销。核销后账上不再列示，债权仍在此继续追踪。</source>
        <translation>No write-offs. What is written off leaves the ledger and is followed here.</translation>
    </message>
    <message>
        <source>申请坏账核销</source>
        <translation>Ask for write-off</translation>
    </message>
    <message>
        <source>核销只是内部账务处理：对账单照列，债权和时效不变</source>
        <translation>Internal only</translation>
    </message>
    <message>
        <source>已核销 {written} · 已收回 {back} · 尚欠 {rest}</source>
        <translation>Written off {written} · recovered {back} · owed {rest}</translation>
    </message>
    <message>
        <source>已提交核销申请，{amount}</source>
        <translation>Write-off of {amount} asked for</translation>
    </message>
    <message>
        <source>{number} 已批准</source>
        <translation>{number} approved</translation>
    </message>
    <message>
        <source>{number} 未批准</source>
        <translation>{number} refused</translation>
    </message>
    <message>
        <source>核销入账 {number}</source>
        <translation>Post write-off {number}</translation>
    </message>
    <message>
        <source>自该日起账上不再列示这笔应收；债权转入账销案存，对账单照列。</source>
        <translation>From that day the debt is off the ledger; it is kept on this list and stays on statements.</translation>
    </message>
    <message>
        <source>入账</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>已核销坏账 {amount}</source>
        <translation>Bad debt of {amount} written off</translation>
    </message>
    <message>
        <source>{number} 收回 {amount}</source>
        <translation>{number}: {amount} recovered</translation>
    </message>
    <message>
        <source>冲回核销 {number}</source>
        <translation>Reverse write-off {number}</translation>
    </message>
    <message>
        <source>自该日起恢复应收账款，重新催收。此操作不能撤销。</source>
        <translation>From that day the debt is on the ledger and chased again. This cannot be undone.</translation>
    </message>
    <message>
        <source>冲回原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>冲回</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>{number} 已冲回</source>
        <translation>{number} reversed</translation>
    </message>
</context>
<context>
    <name>_NameDialog</name>
    <message>
        <source>存为模板</source>
        <translation>Save as template</translation>
    </message>
    <message>
        <source>模板名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>含客户、金额、付款安排、明细和备注；不含发票号和日期。同名模板会被替换。</source>
        <translation>With customer, amount, due days, goods and note; without number and dates. A template of the same name is replaced.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>工作台</source>
        <extracomment>Module (its last part is the key), icon, class, shortcut; in the order of the rail.</extracomment>
        <translation>Workbench</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>发票应收</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>发货交票</source>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>收款核销</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>票据坏账</source>
        <translation>Bills &amp; losses</translation>
    </message>
    <message>
        <source>其他单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>催收队列</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>供货控制</source>
        <translation>Supply</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>诉讼时效</source>
        <translation>Limitation</translation>
    </message>
    <message>
        <source>报表分析</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>移交案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>欢迎</source>
        <translation>Welcome</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>已保存 {file}</source>
        <translation>Saved {file}</translation>
    </message>
</context>
</TS>
