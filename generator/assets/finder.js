// Shows the field that finds a country or a page, and loads the script that answers once the page itself is here, so that a
// slow network brings the words first. Without this script the list of countries is simply whole.
(function () {
  'use strict';
  var form = document.querySelector('.finder .find');
  if (!form || !window.fetch || !window.DOMParser || !''.normalize) return;
  var asked = false;

  function load() {
    if (asked) return;
    asked = true;
    var script = document.createElement('script');
    script.src = form.getAttribute('data-script');
    document.head.appendChild(script);
  }

  form.hidden = false;
  form.addEventListener('focusin', load);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  window.addEventListener('load', function () { setTimeout(load); });
})();
