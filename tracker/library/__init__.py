"""What `import tracker` offers: functions and values for programs that read, judge and report targets.

`tracker/__init__.py` names them. As the front ends do, they call the services and hold no logic of their own;
they alone ask what day it is.
"""
