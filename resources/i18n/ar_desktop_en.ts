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
    <name>AllocationEditor</name>
    <message>
        <source>核销到发票</source>
        <extracomment>More open lines than this of one customer are not shown one by one; the oldest come first.</extracomment>
        <translation>Allocate to invoices</translation>
    </message>
    <message>
        <source>按最早到期</source>
        <translation>Oldest due first</translation>
    </message>
    <message>
        <source>金额相等</source>
        <translation>Same amount</translation>
    </message>
    <message>
        <source>组合</source>
        <translation>Sum of several</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
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
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>本次核销</source>
        <translation>Allocate now</translation>
    </message>
    <message>
        <source>勾选 {number}</source>
        <translation>Tick {number}</translation>
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
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>本次核销 {number}</source>
        <translation>Allocate now to {number}</translation>
    </message>
    <message>
        <source>收款 {money}    已分配 {spread}    余额（留作预收） {rest}</source>
        <translation>Receipt {money}    allocated {spread}    left unallocated {rest}</translation>
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
        <translation>{customers} customers · {invoices} invoices · {currency}</translation>
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
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>本级已办完，移出今天的队列</source>
        <translation>This step is done; take it off today's queue</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>联系 {customer} {phone}</source>
        <translation>Contact {customer} {phone}</translation>
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
        <source>按账套默认口径</source>
        <translation>As the book's default</translation>
    </message>
    <message>
        <source>合同约定日利率</source>
        <translation>Agreed daily rate</translation>
    </message>
    <message>
        <source>LPR 加计</source>
        <translation>LPR plus surcharge</translation>
    </message>
    <message>
        <source>每日万分之五（机关、事业单位、大型企业）</source>
        <translation>0.05% a day (public bodies, large firms)</translation>
    </message>
    <message>
        <source>合同编号</source>
        <translation>Contract no.</translation>
    </message>
    <message>
        <source>合同名称</source>
        <translation>Contract name</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>违约金口径</source>
        <translation>Interest basis</translation>
    </message>
    <message>
        <source>约定日利率 %</source>
        <translation>Agreed daily rate %</translation>
    </message>
    <message>
        <source>违约条款</source>
        <translation>Default clause</translation>
    </message>
    <message>
        <source>付款条款</source>
        <translation>Payment terms</translation>
    </message>
    <message>
        <source>约定日利率</source>
        <translation>Agreed daily rate</translation>
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
        <translation>Some days after the invoice</translation>
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
        <source>{grade} 级</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>不催收</source>
        <translation>Not chased</translation>
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
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>最长</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
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
        <extracomment>id, code, name</extracomment>
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
        <source>催收与函件</source>
        <translation>Chasing and letters</translation>
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
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>还没有联系记录、函件或收款。</source>
        <translation>No contacts, letters or receipts yet.</translation>
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
        <source>每日 {rate}%</source>
        <translation>{rate}% a day</translation>
    </message>
    <message>
        <source>LPR 加计</source>
        <translation>LPR plus surcharge</translation>
    </message>
    <message>
        <source>每日万分之五</source>
        <translation>0.05% a day</translation>
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
        <source>{count} 个客户</source>
        <translation>{count} customers</translation>
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
    <name>DateEdit</name>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
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
        <source>演示账套</source>
        <translation>Demo book</translation>
    </message>
    <message>
        <source>导入文件…</source>
        <translation>Import file…</translation>
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
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>更新催收队列</source>
        <translation>Update reminder queue</translation>
    </message>
    <message>
        <source>账套已建好：把客户或发票清单拖进窗口即可导入</source>
        <translation>The book is ready: drop a list of customers or invoices on the window to import it</translation>
    </message>
    <message>
        <source>打开账套</source>
        <translation>Open book</translation>
    </message>
    <message>
        <source>账套 (*.ardb)</source>
        <translation>Book (*.ardb)</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Import file</translation>
    </message>
    <message>
        <source>表格、数电票、银行流水 (*.xlsx *.xls *.csv *.txt *.xml *.ofd *.pdf *.zip)</source>
        <translation>Tables, e-invoices, bank statements (*.xlsx *.xls *.csv *.txt *.xml *.ofd *.pdf *.zip)</translation>
    </message>
    <message>
        <source>生成演示账套</source>
        <translation>Making the demo book</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>已重做</source>
        <translation>Redone</translation>
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
        <translation>{customers} customers · {invoices} invoices</translation>
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
        <translation>{name} · {where} · {count} invoices</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
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
        <source>作废发票</source>
        <translation>Void invoice</translation>
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
        <source>签发函件</source>
        <translation>Issue letter</translation>
    </message>
    <message>
        <source>办结催收</source>
        <translation>Finish reminder</translation>
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
    <message>
        <source>第 {row} 行 {column}</source>
        <translation>Row {row}, {column}</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
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
    <name>DropHint</name>
    <message>
        <source>松开鼠标即可导入：客户、发票、收款或银行流水</source>
        <translation>Drop to import: customers, invoices, receipts or bank statements</translation>
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
        <source>发票</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Problems</translation>
    </message>
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
        <source>{place}：{problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>已有，跳过</source>
        <translation>Known, skipped</translation>
    </message>
    <message>
        <source>新增 · 新客户</source>
        <translation>New · new customer</translation>
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
        <source>空行 {count}</source>
        <translation>{count} blank</translation>
    </message>
    <message>
        <source>合计行 {count}</source>
        <translation>{count} totals</translation>
    </message>
    <message>
        <source>作废 {count}</source>
        <translation>{count} voided</translation>
    </message>
    <message>
        <source>新增 {count} 行</source>
        <translation>{count} new</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，合计 {amounts}</source>
        <translation>, {amounts} in total</translation>
    </message>
    <message>
        <source>同时建立 {count} 个新客户</source>
        <translation>adds {count} new customers</translation>
    </message>
    <message>
        <source>{count} 处有问题不导入，可修改后重新导入</source>
        <translation>{count} problems are left out; mend and import again</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>Import {count} rows</translation>
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
        <source>已从 {file} 导入 {count} 行{kind}</source>
        <translation>Imported {count} rows from {file} ({kind})</translation>
    </message>
    <message>
        <source>{file}-问题清单.csv</source>
        <translation>{file}-problems.csv</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>已导出问题清单 {file}</source>
        <translation>Exported the problems to {file}</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>登记发票</source>
        <extracomment>Width in pixels of a remark in the narrowest form.</extracomment>
        <translation>Post invoice</translation>
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
        <translation>Due date</translation>
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
        <translation>Delivered</translation>
    </message>
    <message>
        <source>收票日</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>验收日</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>客户付款条件：{terms}；填入金额后列出各期</source>
        <translation>Terms of the customer: {terms}; enter the amount to see the instalments</translation>
    </message>
    <message>
        <source>手工指定；按客户付款条件（{terms}）应为 {day}</source>
        <translation>Set by hand; by the customer's terms ({terms}) it would be {day}</translation>
    </message>
    <message>
        <source>留空即按客户付款条件（{terms}）</source>
        <translation>Empty means the customer's terms ({terms})</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>InvoicePanel</name>
    <message>
        <source>逾期 {days} 天</source>
        <translation>{days} days overdue</translation>
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
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
</context>
<context>
    <name>InvoicesPage</name>
    <message>
        <source>发票</source>
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
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count} invoices</translation>
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
        <source>停止</source>
        <translation>Stop</translation>
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
        <source>为 {count} 户生成催告函，本金合计 {total} 元</source>
        <translation>Issue demand letters to {count} customers, principal CNY {total}</translation>
    </message>
    <message>
        <source>。其中 {count} 户已承诺付款或改期，尚未到日子</source>
        <translation>. {count} of them have promised or been postponed to a later day</translation>
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
        <source>{customer}：{problem}</source>
        <translation>{customer}: {problem}</translation>
    </message>
    <message>
        <source>已生成 {count} 封催告函</source>
        <translation>{count} demand letters issued</translation>
    </message>
    <message>
        <source>，{count} 户未生成</source>
        <translation>, {count} customers without</translation>
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
    <name>LadderSection</name>
    <message>
        <source>催收阶梯</source>
        <translation>Reminder ladder</translation>
    </message>
    <message>
        <source>任何一次催收之后，同一客户 {days} 天内不再提示。</source>
        <translation>After any contact the same customer rests for {days} days.</translation>
    </message>
    <message>
        <source>第 {number} 级</source>
        <translation>Step {number}</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>本单位</source>
        <translation>company</translation>
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
        <source>金额</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>days</translation>
    </message>
    <message>
        <source>到期日</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>须先{action}</source>
        <translation>after {action}</translation>
    </message>
    <message>
        <source>应催不少于 {amount} 元</source>
        <translation>at least CNY {amount} to chase</translation>
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
    <name>LettersPage</name>
    <message>
        <source>函件登记簿</source>
        <extracomment>What no file name may hold on some system.</extracomment>
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
        <source>催告函</source>
        <translation>Demand letter</translation>
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
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>批量打印</source>
        <translation>Print selected</translation>
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
        <source>去催收队列生成新函件</source>
        <translation>New letters: reminder queue</translation>
    </message>
    <message>
        <source>空格 选中 · Ctrl P 打印</source>
        <translation>Space selects · Ctrl P prints</translation>
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
        <translation>Print {count} letters</translation>
    </message>
    <message>
        <source>{count} 封函件</source>
        <translation>{count} letters</translation>
    </message>
    <message>
        <source>打印 {title}</source>
        <translation>Print {title}</translation>
    </message>
    <message>
        <source>已保存 {file}</source>
        <translation>Saved {file}</translation>
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
        <source>LPR 加计（买卖合同解释第 18 条）</source>
        <translation>LPR plus surcharge (SPC sales rules, art. 18)</translation>
    </message>
    <message>
        <source>每日万分之五（保障中小企业款项支付条例第 17 条）</source>
        <translation>0.05% a day (SME payment rules, art. 17)</translation>
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
        <source>一年按</source>
        <translation>Year of</translation>
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
        <source>{several} 张发票金额相等，取最早到期的</source>
        <translation>{several} invoices have this amount, the oldest due is taken</translation>
    </message>
    <message>
        <source>金额恰为 {count} 张最早到期发票之和</source>
        <translation>exactly the sum of the {count} oldest due</translation>
    </message>
    <message>
        <source>金额恰为 {count} 张发票之和</source>
        <translation>exactly the sum of {count} invoices</translation>
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
    <name>MessageBar</name>
    <message>
        <source>知道了</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
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
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>记录承诺</source>
        <extracomment>Ways to talk to a customer that a user records by hand. Outcomes of a call; the first is the usual one.</extracomment>
        <translation>Log a promise</translation>
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
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>选中一笔收款查看核销</source>
        <extracomment>States in which there is money left, and those in which it may find something to pay.</extracomment>
        <translation>Select a receipt to see its allocations</translation>
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
        <source>匹配度 {percent}%</source>
        <translation>Match {percent}%</translation>
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
        <extracomment>How many rows below the marked one are looked through for the next that waits.</extracomment>
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
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>待核销 {count}</source>
        <translation>To allocate {count}</translation>
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
        <source>按最早到期核销</source>
        <translation>Oldest due first</translation>
    </message>
    <message>
        <source>{customer} 没有未清的发票，收款继续留作预收</source>
        <translation>{customer} has no open invoices; the receipt stays unallocated</translation>
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
        <source>作废收款 {amount}</source>
        <translation>Void receipt {amount}</translation>
    </message>
    <message>
        <source>它的核销将冲回，发票恢复未清；作废前的报表不变。此操作不能撤销。</source>
        <translation>Its allocations are reversed and the invoices open again; reports before that day stay as they were. This cannot be undone.</translation>
    </message>
    <message>
        <source>已作废收款 {amount}</source>
        <translation>Voided receipt {amount}</translation>
    </message>
</context>
<context>
    <name>ReminderActs</name>
    <message>
        <source>已复制给 {customer} 的话术；发出后请点“标记已发送”</source>
        <extracomment>Working days a snooze proposes.</extracomment>
        <translation>Copied the text for {customer}; once sent, press "Mark sent"</translation>
    </message>
    <message>
        <source>已登记发送：{customer}</source>
        <translation>Marked as sent: {customer}</translation>
    </message>
    <message>
        <source>已记录联系：{customer}</source>
        <translation>Contact logged: {customer}</translation>
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
        <translation>Days</translation>
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
        <source>复制短信</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>标记已发送</source>
        <translation>Mark sent</translation>
    </message>
    <message>
        <source>记录通话</source>
        <translation>Log call</translation>
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
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>最长逾期 {days} 天</source>
        <translation>up to {days} days overdue</translation>
    </message>
    <message>
        <source>{days} 天后到期</source>
        <translation>Due in {days} days</translation>
    </message>
    <message>
        <source>应催 {amount} 元</source>
        <translation>CNY {amount} to chase</translation>
    </message>
    <message>
        <source>没有联系方式</source>
        <translation>No contact details</translation>
    </message>
    <message>
        <source>有预收/未核销款 {amount} 元</source>
        <translation>CNY {amount} is unallocated</translation>
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
        <source>到期前 {days} 天</source>
        <translation>{days} days before due</translation>
    </message>
    <message>
        <source>逾期 {days} 天</source>
        <translation>{days} days overdue</translation>
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
        <source>函件</source>
        <translation>Letter</translation>
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
        <source>{count} 户</source>
        <translation>× {count}</translation>
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
        <translation>promised</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>postponed</translation>
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
    <message>
        <source>{day} 付 {amount} 元</source>
        <translation>CNY {amount} on {day}</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>CNY {amount}</translation>
    </message>
    <message>
        <source>{who}：{said}</source>
        <translation>{who}: {said}</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>催收队列</source>
        <extracomment>What a refresh of the queue itself writes; anything else may change whom to chase.</extracomment>
        <translation>Reminder queue</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>逾期未办</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>等待中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
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
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>空格 选中 · Enter 处理 · P 承诺 · S 改期 · L 出函 · C 复制</source>
        <translation>Space select · Enter handle · P promise · S postpone · L letter · C copy</translation>
    </message>
    <message>
        <source>更新催收队列</source>
        <translation>Update reminder queue</translation>
    </message>
    <message>
        <source>今天没有要催的客户。队列由催收阶梯和未清发票自动生成。</source>
        <translation>Nobody to chase today. The queue is made from the ladder and the open invoices.</translation>
    </message>
    <message>
        <source>没有积压：以前的催收事项都已办完。</source>
        <translation>No backlog: earlier reminders are all done.</translation>
    </message>
    <message>
        <source>没有等待中的客户。记录承诺或改期后，客户在这里等到那一天。</source>
        <translation>Nobody waiting. After a promise or a postponement customers wait here for the day.</translation>
    </message>
    <message>
        <source>这位责任人名下没有要催的客户。</source>
        <translation>This owner has nobody to chase.</translation>
    </message>
    <message>
        <source>查看发票</source>
        <translation>Show invoices</translation>
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
        <source>没有轮到发催告函的客户；可先勾选客户</source>
        <translation>No customer is due a demand letter; tick customers first</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
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
        <translation>Exported {count} files to {folder}</translation>
    </message>
    <message>
        <source>导出全部数据</source>
        <translation>Export all data</translation>
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
    <name>StatementAct</name>
    <message>
        <source>另存对账单</source>
        <translation>Saving the statement</translation>
    </message>
    <message>
        <source>对账单 {customer} {day}</source>
        <translation>statement {customer} {day}</translation>
    </message>
    <message>
        <source>已保存 {file}</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>打印对账单</source>
        <translation>Printing the statement</translation>
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
        <source>要求付款日</source>
        <translation>Pay by</translation>
    </message>
    <message>
        <source>填了要求付款日，对账单会要求客户在该日前付清已到期的款项；不填则只请客户核对。</source>
        <translation>With a day to pay by, the statement asks for what is due by then; without one it only asks for agreement.</translation>
    </message>
    <message>
        <source>另存 PDF…</source>
        <translation>Save PDF…</translation>
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
        <translation>{days} days over</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>{days} 天后到期</source>
        <translation>Due in {days} days</translation>
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
        <translation>Benchmark {days} days</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
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
    <name>places</name>
    <message>
        <source>工作台</source>
        <extracomment>Key (and module), icon, class, shortcut; in the order of the rail.</extracomment>
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
        <source>收款核销</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>催收队列</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>函件</source>
        <translation>Letters</translation>
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
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>欢迎</source>
        <translation>Welcome</translation>
    </message>
</context>
</TS>
