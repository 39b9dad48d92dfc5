// Preview only: reloads the page when the site has changed.
(function () {
  'use strict';
  function wait(since) {
    fetch('/_preview/changed?since=' + since).then(function (answer) {
      return answer.text();
    }).then(function (now) {
      if (since && now !== since) location.reload();
      else wait(now);
    }).catch(function () {
      setTimeout(function () { wait(since); }, 1000);
    });
  }
  wait('');
})();
