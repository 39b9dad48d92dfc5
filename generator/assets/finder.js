// Makes the field that finds a country or a page, and loads the scripts that answer once the page itself is here, so that a
// slow network brings the words first. Without this script there is no field, and the list of countries is simply whole.
(function () {
  'use strict';
  var form = document.querySelector('.finder .find');
  if (!form || !window.fetch || !window.DOMParser || !''.normalize) return;
  var asked = false;

  // The script for open hours reads its sentences from attributes of its own element.
  function add(address) {
    var script = document.createElement('script');
    [].forEach.call(form.attributes, function (words) {
      if (/^data-/.test(words.name)) script.setAttribute(words.name, words.value);
    });
    script.src = form.getAttribute(address);
    // In the order in which they are added: `find.js` calls `match.js`.
    script.async = false;
    document.head.appendChild(script);
  }

  function load() {
    if (asked) return;
    asked = true;
    add('data-match-script');
    add('data-script');
    if (form.hasAttribute('data-open-script')) add('data-open-script');
  }

  form.innerHTML = '<label for=find></label><input class=field id=find type=search enterkeyhint=search dir=auto autocomplete=off ' +
    'autocapitalize=off spellcheck=false maxlength=100 aria-describedby=find-example><p class=small id=find-example></p>' +
    '<p class=small role=status></p><div class=found></div>';
  form.children[0].textContent = form.getAttribute('data-label');
  form.children[2].textContent = form.getAttribute('data-example');
  form.addEventListener('focusin', load);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  window.addEventListener('load', function () { setTimeout(load); });
})();
