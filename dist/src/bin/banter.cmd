@echo off
rem Starts the bot that this folder belongs to.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %BANTER_JAVA_OPTIONS% -jar "%~dp0..\banter.jar" %*
exit /b %ERRORLEVEL%
