"""Payment notices, approval sheets and exchange gains as pages and workbooks."""
