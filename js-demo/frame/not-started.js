// What the page says where none of its modules runs: opened from a folder, in a browser before modules, a first file that does
// not come. A classic script in words that old browsers know, and with its own texts, since nothing else is there.
(function () {
  "use strict";
  var FROM_A_FOLDER = [
    ["vi", "Không mở được trang từ một thư mục trên máy", "Trình duyệt không chạy các tệp của trang khi trang được mở bằng cách bấm vào tệp. Hãy đặt cả thư mục lên một máy chủ web (cũng có thể là máy chủ nội bộ của cơ quan) rồi mở địa chỉ của nó; người dùng mã nguồn: cargo xtask demo."],
    ["en", "The page cannot be opened from a folder", "A browser does not run the files of this page when it is opened by a click on the file. Put the whole folder on a web server (one inside the office will do) and open its address; with the source code: cargo xtask demo."],
  ];
  var ELSEWHERE = [
    ["vi", "Trang chưa khởi động được", "Một tệp của trang không tải được, hoặc trình duyệt quá cũ. Hãy kiểm tra kết nối mạng rồi tải lại; trang cần Chrome hoặc Edge 105, Firefox 121, Safari 16.4 trở lên. Nếu vẫn không được, báo cho người quản trị trang."],
    ["en", "The page could not start", "A file of the page did not load, or the browser is too old. Check the connection and reload; the page needs Chrome or Edge 105, Firefox 121, Safari 16.4 or later. If it still does not work, tell the administrator of the page."],
  ];

  function tell() {
    var place = document.getElementById("content");
    var box = document.createElement("section");
    box.className = "problems";
    box.setAttribute("role", "alert");
    (location.protocol === "file:" ? FROM_A_FOLDER : ELSEWHERE).forEach(function (text) {
      var words = box.appendChild(document.createElement("div"));
      words.lang = text[0];
      words.appendChild(document.createElement("h1")).textContent = text[1];
      words.appendChild(document.createElement("p")).textContent = text[2];
    });
    while (place.firstChild) place.removeChild(place.firstChild);
    place.removeAttribute("aria-busy");
    place.appendChild(box);
  }

  // The modules of a page have run, or never will, once it has loaded.
  window.addEventListener("load", function () {
    if (!document.documentElement.hasAttribute("data-started")) tell();
  });
  // What would have told a failure did not come either.
  window.addEventListener("not-started", tell);
})();
