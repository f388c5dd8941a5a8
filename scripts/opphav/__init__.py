"""What the site passes on that others have made: whose it is, by which licence, and where from."""

NOTICE = "NOTICE.txt"
SBOM = "sbom.cdx.json"
ENDRINGER = "motor-endringer.zip"
