"""What the book file itself says: opening, locks, damage, undo."""

from __future__ import annotations

SENTENCES = {
    # the book
    "book_in_use": (
        "账套正由 {person} 在 {computer} 上打开（自 {since}），请先在那边关闭",
        "the book is open by {person} on {computer} since {since}; close it there first",
    ),
    "book_missing": ("找不到账套 {path}", "there is no book at {path}"),
    "book_newer": (
        "账套 {path} 由更新版本的程序创建，请升级本程序后再打开",
        "{path} was written by a newer version; update this program first",
    ),
    "book_older": (
        "账套 {path} 的版本较旧，请先用窗口打开一次完成升级",
        "{path} is of an older version; open it for writing once to migrate it",
    ),
    "book_busy": ("账套正被另一程序占用，请稍后再试", "another program is using the book; try again shortly"),
    "book_damaged": (
        "账套文件已损坏：{detail}。请从备份恢复",
        "the book is damaged: {detail}; restore a backup",
    ),
    "book_read_only": (
        "账套所在位置只读，无法保存：{path}",
        "{path} is read-only; nothing can be saved there",
    ),
    "book_unreachable": (
        "无法打开 {path}：请检查磁盘是否在线、是否有权限",
        "{path} cannot be opened; check the drive and your rights",
    ),
    "disk_full": (
        "磁盘已满，本次操作未保存，原有数据无损。请清理磁盘后重试",
        "the disk is full; this act was not saved, nothing else is lost",
    ),
    "drive_failed": (
        "磁盘读写出错（{detail}），本次操作未保存",
        "the drive failed ({detail}); this act was not saved",
    ),
    "not_a_book": ("{path} 不是应收管家账套", "{path} is not an AR Desktop book"),
    "file_exists": (
        "{path} 已存在，不会覆盖；请换一个文件名",
        "{path} exists and is not overwritten; choose another name",
    ),
    "folder_missing": ("文件夹 {path} 不存在", "there is no folder {path}"),
    "backup_failed": (
        "备份 {path} 写入后校验未通过，已删除；请检查磁盘",
        "the backup {path} did not verify and was removed; check the disk",
    ),
    "not_a_backup": ("{path} 不是完好的账套备份", "{path} is not a sound backup of a book"),
    "step_unknown": ("操作记录 {step} 不存在", "there is no step {step}"),
    "undo_conflict": (
        "后来的操作依赖这一步，不能直接撤销",
        "something later rests on this step, so it cannot be undone",
    ),
}
