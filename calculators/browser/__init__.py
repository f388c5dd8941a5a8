"""What the browser calls, and the JavaScript that calls it."""
