-- Each line of a log of IIS with what its status and its Win32 status mean. The table `w3c_log` has a column for each
-- field of the W3C format, with `_` in place of `-`; these are numbers: sc_status, sc_substatus, sc_win32_status.
-- A sub-status that nobody defines says no more than its code, and the precision is `code` then.
SELECT log.*,
       meaning.status AS status_id,
       meaning.label AS status_label,
       meaning.summary AS status_summary,
       CASE WHEN log.sc_substatus <> 0 AND meaning.sub = 0 AND meaning.precision IN ('exact', 'publisher')
            THEN 'code' ELSE meaning.precision END AS status_precision,
       win32.name AS win32_name,
       win32.summary AS win32_summary
FROM w3c_log AS log
LEFT JOIN status_fallback AS known ON known.code = log.sc_status AND known.sub = log.sc_substatus
LEFT JOIN status_meanings AS meaning
  ON meaning.server = 'iis' AND meaning.code = log.sc_status AND meaning.sub = COALESCE(known.sub, 0)
LEFT JOIN reason_meanings AS win32
  ON win32.server = 'iis' AND win32.token = CAST(log.sc_win32_status AS VARCHAR(20));
